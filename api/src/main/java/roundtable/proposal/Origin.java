package roundtable.proposal;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** After whose practice a proposal was begun; it stays as it was, whatever becomes of the story. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Origin {
    private UUID storyId;
    /** Which words of the story were adopted. */
    private Long storyVersion;

    private UUID adoptionId;

    protected Origin() {}

    Origin(UUID storyId, long storyVersion, UUID adoptionId) {
        this.storyId = storyId;
        this.storyVersion = storyVersion;
        this.adoptionId = adoptionId;
    }

    /** Null when the story is gone for good. */
    UUID storyId() {
        return storyId;
    }

    long storyVersion() {
        return storyVersion;
    }

    UUID adoptionId() {
        return adoptionId;
    }
}
