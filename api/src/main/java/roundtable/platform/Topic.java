package roundtable.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What is talked about at a platform. */
@Entity(name = "PlatformTopic")
@Table(name = "platform_topic")
@NullUnmarked // Filled by Hibernate.
class Topic extends Stored {
    static final String TYPE = "platform_topic";

    private UUID platformId;
    private UUID organizationId;
    private UUID author;
    private String title;
    private String body;

    @Enumerated(EnumType.STRING)
    private TopicStatus status = TopicStatus.OPEN;

    private String outcome;
    private Instant closedAt;
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedTopic masked;

    protected Topic() {}

    Topic(UUID platformId, TopicInput in, UUID author) {
        this.platformId = platformId;
        this.organizationId = in.organizationId();
        this.author = author;
        this.title = in.title().strip();
        this.body = in.body() == null || in.body().isBlank() ? null : in.body().strip();
    }

    void discuss() {
        status = TopicStatus.LIFE.after(TopicAction.DISCUSS, status);
    }

    /** What came out. */
    void close(String said, Instant now) {
        status = TopicStatus.LIFE.after(TopicAction.CLOSE, status);
        outcome = said.strip();
        closedAt = now;
    }

    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void mask() {
        if (masked == null) {
            masked = new MaskedTopic(title, body, outcome);
            title = MaskedWords.TAKEN;
            body = null;
            outcome = outcome == null ? null : MaskedWords.TAKEN;
        }
    }

    /** What came out after the words were taken stays. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            title = masked.title();
            body = masked.body();
            outcome = masked.outcome() == null ? outcome : masked.outcome();
            masked = null;
        }
    }

    boolean isPublic() {
        return hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    UUID platformId() {
        return platformId;
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

    String body() {
        return body;
    }

    TopicStatus status() {
        return status;
    }

    String outcome() {
        return outcome;
    }

    Instant closedAt() {
        return closedAt;
    }
}
