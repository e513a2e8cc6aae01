/** Questions that the three sides talk about for a term: posts, polls, and an outcome that says who agrees. */
@NullMarked
package roundtable.discussion;

import org.jspecify.annotations.NullMarked;
