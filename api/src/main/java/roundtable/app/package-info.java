/** Starts the product: the main class and the embedded database. */
@NullMarked
package roundtable.app;

import org.jspecify.annotations.NullMarked;
