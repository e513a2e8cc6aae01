/** Who did what and when: append-only, written in the transaction of the deed. */
@NullMarked
package roundtable.audit;

import org.jspecify.annotations.NullMarked;
