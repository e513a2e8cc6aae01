/** Letters: what is written, how it is sent, what has been sent. */
@NullMarked
package roundtable.shared.mail;

import org.jspecify.annotations.NullMarked;
