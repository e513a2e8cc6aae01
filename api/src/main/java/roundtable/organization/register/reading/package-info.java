/**
 * Makes rows of text of a file of any of the formats, in constant memory: no CDI, no database, no HTTP, no clock.
 *
 * <p>A file that is malformed ends with one {@link roundtable.organization.register.reading.Unreadable} that names the
 * place. What the rows mean is none of this package's business.
 */
@NullMarked
package roundtable.organization.register.reading;

import org.jspecify.annotations.NullMarked;
