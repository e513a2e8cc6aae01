/** The way out: the one client by which the platform asks other people's servers (safety design, cases 44–48). */
@NullMarked
package roundtable.shared.net;

import org.jspecify.annotations.NullMarked;
