/** News: written as safe rich text, revised, scheduled, published, and given to subscribers. */
@NullMarked
package roundtable.news;

import org.jspecify.annotations.NullMarked;
