package roundtable.shared.spi;

import java.util.Set;
import java.util.UUID;

/** A kind of things that show files. A file that nothing uses is swept away after a day. */
public interface FileUse {
    /** Those of the files that something of this kind uses. */
    Set<UUID> used(Set<UUID> files);

    /** Whether something that everybody may see shows the file to everybody. */
    boolean isPublic(UUID file);

    /** Whether the caller may see something that shows the file. */
    boolean mayRead(UUID file);
}
