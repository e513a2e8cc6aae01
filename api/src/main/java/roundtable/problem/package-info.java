/** City problems and social orders: stated by people, answered by the responsible body, solved with evidence. */
@NullMarked
package roundtable.problem;

import org.jspecify.annotations.NullMarked;
