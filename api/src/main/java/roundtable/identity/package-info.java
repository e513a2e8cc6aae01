/** People: accounts, sign-in, sessions, roles. */
@NullMarked
package roundtable.identity;

import org.jspecify.annotations.NullMarked;
