/** Boards of trustees (N4): seats, invitations, terms, what is public of them by consent, and who looks for trustees. */
@NullMarked
package roundtable.organization.board;

import org.jspecify.annotations.NullMarked;
