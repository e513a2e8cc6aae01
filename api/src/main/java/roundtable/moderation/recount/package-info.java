/** Kept counts are counted anew every night, and what differs is reported. */
@NullMarked
package roundtable.moderation.recount;

import org.jspecify.annotations.NullMarked;
