/** Files that people upload: pictures, made anew before anybody sees them, and documents, handed out as attachments. */
@NullMarked
package roundtable.file;

import org.jspecify.annotations.NullMarked;
