/** What people say below public things: comments, replies, quotations. */
@NullMarked
package roundtable.comment;

import org.jspecify.annotations.NullMarked;
