/** The installation's clock. */
@NullMarked
package roundtable.shared.time;

import org.jspecify.annotations.NullMarked;
