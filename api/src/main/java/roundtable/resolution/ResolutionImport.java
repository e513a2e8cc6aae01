package roundtable.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A resolution on its way in: the source as read, and the draft that a person corrects beside it. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ResolutionImport extends Stored {
    static final String TYPE = "resolution_import";

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.DRAFT;

    private String fileName;
    private String source;
    private String draft;
    private UUID roundTableId;

    protected ResolutionImport() {}

    ResolutionImport(String fileName, List<String> lines, String draft) {
        this.fileName = fileName;
        this.source = String.join("\n", lines);
        this.draft = draft;
    }

    ImportStatus status() {
        return status;
    }

    String fileName() {
        return fileName;
    }

    /** The source; line 1 of the draft is the first. */
    List<String> lines() {
        return List.of(source.split("\n", -1));
    }

    /** The draft as JSON. */
    String draft() {
        return draft;
    }

    /** What came of it; null until published. */
    UUID roundTableId() {
        return roundTableId;
    }

    void change(String corrected) {
        status = ImportStatus.LIFE.after(ImportAction.CHANGE, status);
        draft = corrected;
    }

    void published(UUID roundTable) {
        status = ImportStatus.LIFE.after(ImportAction.PUBLISH, status);
        roundTableId = roundTable;
    }

    void discard() {
        status = ImportStatus.LIFE.after(ImportAction.DISCARD, status);
    }
}
