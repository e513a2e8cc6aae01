/** What features offer to those above them without being known: collected with {@code @All}. */
@NullMarked
package roundtable.shared.spi;

import org.jspecify.annotations.NullMarked;
