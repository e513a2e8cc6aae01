package roundtable.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A file or a link in the shared library. */
@Entity
@Table(name = "community_document")
@NullUnmarked // Filled by Hibernate.
class LibraryDocument extends Stored {
    static final String TYPE = "community_document";

    private UUID communityId;
    private UUID organizationId;
    private UUID author;
    private String title;
    private UUID fileId;
    private String url;
    private Instant hiddenAt;

    protected LibraryDocument() {}

    LibraryDocument(UUID communityId, DocumentInput in, UUID author) {
        this.communityId = communityId;
        this.organizationId = in.organizationId();
        this.author = author;
        this.title = in.title().strip();
        this.fileId = in.fileId();
        this.url = in.url();
    }

    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void restore() {
        hiddenAt = null;
    }

    boolean isPublic() {
        return hiddenAt == null;
    }

    UUID communityId() {
        return communityId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID author() {
        return author;
    }

    String title() {
        return title;
    }

    UUID fileId() {
        return fileId;
    }

    String url() {
        return url;
    }
}
