/**
 * Figures that the platform computes from its own data: definitions collected from all features, values from SQL
 * functions, nightly snapshots that can be checked later. It knows no recommendation.
 */
@NullMarked
package roundtable.resolution.indicator;

import org.jspecify.annotations.NullMarked;
