/**
 * Groups of people who think alike, found from their votes on short statements. Numbers only: knows no person, no
 * database and no page.
 */
@NullMarked
package roundtable.discussion.opinion;

import org.jspecify.annotations.NullMarked;
