package roundtable.shared.store;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.NullUnmarked;

/** What every aggregate's row has: an id that grows with time, a version against lost updates, two times. */
@MappedSuperclass
@EntityListeners(Timestamps.class)
@NullUnmarked // Set by the store before anybody reads them.
public abstract class Stored {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** UUID v7; null until persisted. */
    public UUID id() {
        return id;
    }

    /** What If-Match compares. */
    public long version() {
        return version;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    void stamp(Instant now) {
        if (createdAt == null) {
            createdAt = now;
        }
        updatedAt = now;
    }
}
