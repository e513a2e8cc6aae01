/** Stories of success: told by organizations, featured by councils, adopted by others. */
@NullMarked
package roundtable.story;

import org.jspecify.annotations.NullMarked;
