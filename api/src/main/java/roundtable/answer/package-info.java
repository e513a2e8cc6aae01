/** Official answers (dialogue 2.4): their kinds and terms, the same for everything that a body has to answer. */
@NullMarked
package roundtable.answer;

import org.jspecify.annotations.NullMarked;
