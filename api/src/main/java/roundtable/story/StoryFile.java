package roundtable.story;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A picture or document of a story. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class StoryFile {
    private UUID fileId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String words;

    protected StoryFile() {}

    StoryFile(UUID fileId, Role role, String words) {
        this.fileId = fileId;
        this.role = role;
        this.words = words;
    }

    /** What a file is to its story. */
    enum Role {
        PICTURE,
        DOCUMENT
    }

    UUID fileId() {
        return fileId;
    }

    Role role() {
        return role;
    }

    String words() {
        return words;
    }
}
