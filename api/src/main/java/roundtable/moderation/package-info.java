/** Reports, cases, decisions with a rule, appeals to another moderator: dialogue.md 2.6. Knows no feature. */
@NullMarked
package roundtable.moderation;

import org.jspecify.annotations.NullMarked;
