/** Organizations of all three sides: their directory, its search and map, and who may change what. */
@NullMarked
package roundtable.organization;

import org.jspecify.annotations.NullMarked;
