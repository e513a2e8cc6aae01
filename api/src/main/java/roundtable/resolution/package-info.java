/**
 * The tracker: round tables, what they recommended, to whom, and the evidence that it happens. A resolution is imported
 * as a draft, corrected by a person and published; then each recommendation lives by {@link RecommendationStatus#LIFE}.
 */
@NullMarked
package roundtable.resolution;

import org.jspecify.annotations.NullMarked;
