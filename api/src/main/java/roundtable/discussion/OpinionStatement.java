package roundtable.discussion;

import static roundtable.discussion.OpinionStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A short statement of one thought, to which people say whether they agree. Its words never change. */
@Entity
@NullUnmarked // Filled by Hibernate.
class OpinionStatement extends Stored {
    static final String TYPE = "opinion_statement";
    /** Stands where moderation has taken the words. */
    static final String TAKEN = "…";

    private UUID discussionId;
    private UUID author;
    private String text;
    private String language;

    @Enumerated(EnumType.STRING)
    private OpinionStatus status = OpinionStatus.SUBMITTED;

    private String reason;
    private Instant publishedAt;
    private Instant hiddenAt;
    private String masked;

    protected OpinionStatement() {}

    OpinionStatement(UUID discussion, OpinionStatementInput in, UUID author) {
        this.discussionId = discussion;
        this.author = author;
        this.text = in.text().strip();
        this.language = Objects.requireNonNullElse(in.language(), "ru");
    }

    void publish(Instant now) {
        status = LIFE.after(OpinionAction.PUBLISH, status);
        publishedAt = now;
    }

    void giveBack(String why) {
        status = LIFE.after(OpinionAction.RETURN, status);
        reason = why.strip();
    }

    /** Takes it from the public. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes the words. */
    void mask() {
        if (masked == null) {
            masked = text;
            text = TAKEN;
        }
    }

    /** Gives back what was hidden and masked. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            text = masked;
            masked = null;
        }
    }

    /** Everybody reads it and votes on it. */
    boolean isPublic() {
        return status == OpinionStatus.PUBLISHED && hiddenAt == null;
    }

    UUID discussionId() {
        return discussionId;
    }

    UUID author() {
        return author;
    }

    String text() {
        return text;
    }

    String language() {
        return language;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    OpinionStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
