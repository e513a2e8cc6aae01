/** What people are told: the centre, letters at once or as a digest, settings. Hears {@code Notice}, knows no feature. */
@NullMarked
package roundtable.notification;

import org.jspecify.annotations.NullMarked;
