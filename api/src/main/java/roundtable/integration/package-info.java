/** What other programs read: feeds of everything public that people subscribe to. */
@NullMarked
package roundtable.integration;

import org.jspecify.annotations.NullMarked;
