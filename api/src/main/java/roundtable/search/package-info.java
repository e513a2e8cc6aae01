/** One box over everything public. */
@NullMarked
package roundtable.search;

import org.jspecify.annotations.NullMarked;
