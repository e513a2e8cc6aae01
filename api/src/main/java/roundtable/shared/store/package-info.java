/** What every feature stores in the same way: rows with versions, keyset slices, the outbox. */
@NullMarked
package roundtable.shared.store;

import org.jspecify.annotations.NullMarked;
