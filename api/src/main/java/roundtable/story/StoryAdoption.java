package roundtable.story;

import static roundtable.story.AdoptionStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** «We adopt this practice»: one organization's word, and what came of it. */
@Entity
@NullUnmarked // Filled by Hibernate.
class StoryAdoption extends Stored {
    private UUID storyId;
    /** Which words were adopted. */
    private long storyVersion;

    private UUID organizationId;
    private UUID author;
    private UUID territoryId;
    private String note;
    private String contact;

    @Enumerated(EnumType.STRING)
    private AdoptionStatus status = AdoptionStatus.ANNOUNCED;

    private String result;
    private String url;
    private Instant endedAt;

    protected StoryAdoption() {}

    StoryAdoption(Story story, StorySteps.AdoptionInput in, UUID author) {
        this.storyId = story.id();
        this.storyVersion = story.version();
        this.organizationId = in.organizationId();
        this.author = author;
        this.territoryId = in.territoryId();
        this.note = in.note().strip();
        this.contact = in.contact();
    }

    /** The result, and by what it is seen. */
    void complete(StorySteps.ResultInput in, Instant now) {
        status = LIFE.after(AdoptionAction.COMPLETE, status);
        result = in.result().strip();
        url = in.url();
        endedAt = now;
    }

    /** Why it comes to nothing. */
    void abandon(String reason, Instant now) {
        status = LIFE.after(AdoptionAction.ABANDON, status);
        result = reason.strip();
        endedAt = now;
    }

    UUID storyId() {
        return storyId;
    }

    long storyVersion() {
        return storyVersion;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID author() {
        return author;
    }

    UUID territoryId() {
        return territoryId;
    }

    String note() {
        return note;
    }

    String contact() {
        return contact;
    }

    AdoptionStatus status() {
        return status;
    }

    String result() {
        return result;
    }

    String url() {
        return url;
    }

    Instant endedAt() {
        return endedAt;
    }
}
