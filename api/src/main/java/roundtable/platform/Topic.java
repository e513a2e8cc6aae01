package roundtable.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What is talked about at a platform. */
@Entity(name = "PlatformTopic")
@Table(name = "platform_topic")
@NullUnmarked // Filled by Hibernate.
class Topic extends Stored {
    private UUID platformId;
    private UUID organizationId;
    private UUID author;
    private String title;
    private String body;

    @Enumerated(EnumType.STRING)
    private TopicStatus status = TopicStatus.OPEN;

    private String outcome;
    private Instant closedAt;

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
