/** The uniform rules of the contract, once: problems, pages, tags, keys, limits, who may read from where. */
@NullMarked
package roundtable.shared.http;

import org.jspecify.annotations.NullMarked;
