/** The public dashboard: for each of the ten weaknesses the figures that show whether it gets smaller. */
@NullMarked
package roundtable.dashboard;

import org.jspecify.annotations.NullMarked;
