/** What people follow (things, themes, places, organizations), the searches they keep, and what is told of both. */
@NullMarked
package roundtable.follow;

import org.jspecify.annotations.NullMarked;
