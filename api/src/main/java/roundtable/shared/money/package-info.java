/** Money as the contract says it; tables keep whole kopecks. */
@NullMarked
package roundtable.shared.money;

import org.jspecify.annotations.NullMarked;
