/**
 * Where supports and votes come from, and the patterns among them that a moderator should look at. Nothing is hidden or
 * taken back by a pattern: a family, a school or an office is one network too. A moderator who has looked may set voices
 * aside.
 */
@NullMarked
package roundtable.moderation.voice;

import org.jspecify.annotations.NullMarked;
