/** Texts for people in the languages of the product. */
@NullMarked
package roundtable.shared.text;

import org.jspecify.annotations.NullMarked;
