/** Logo, photos and documents of organizations. */
@NullMarked
package roundtable.organization.media;

import org.jspecify.annotations.NullMarked;
