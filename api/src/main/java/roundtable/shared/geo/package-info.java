/** Pieces of the map, and the cells that near places are joined in. */
@NullMarked
package roundtable.shared.geo;

import org.jspecify.annotations.NullMarked;
