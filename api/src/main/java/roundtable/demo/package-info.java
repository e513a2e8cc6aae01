/** Plainly invented data for a demonstration, and the real resolution of 2019. Only with {@code ROUNDTABLE_DEMO=true}. */
@NullMarked
package roundtable.demo;

import org.jspecify.annotations.NullMarked;
