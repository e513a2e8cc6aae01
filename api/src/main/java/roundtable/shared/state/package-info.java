/** State machines as tables. */
@NullMarked
package roundtable.shared.state;

import org.jspecify.annotations.NullMarked;
