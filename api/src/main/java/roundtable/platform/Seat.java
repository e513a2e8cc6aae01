package roundtable.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** An organization at the platform. */
@Entity(name = "PlatformSeat")
@Table(name = "platform_seat")
@NullUnmarked // Filled by Hibernate.
class Seat extends Stored {
    private UUID platformId;
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private SeatStatus status;

    private UUID author;
    private String note;
    private Instant seatedAt;
    private Instant endedAt;

    protected Seat() {}

    Seat(UUID platformId, UUID organizationId, Side side, SeatStatus status, String note, UUID author) {
        this.platformId = platformId;
        this.organizationId = organizationId;
        this.side = side;
        this.status = status;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.author = author;
    }

    void apply(SeatAction action, Instant now) {
        status = SeatStatus.LIFE.after(action, status);
        if (status == SeatStatus.SITTING) {
            seatedAt = now;
        } else {
            endedAt = now;
        }
    }

    UUID platformId() {
        return platformId;
    }

    UUID organizationId() {
        return organizationId;
    }

    Side side() {
        return side;
    }

    SeatStatus status() {
        return status;
    }

    UUID author() {
        return author;
    }

    String note() {
        return note;
    }

    Instant seatedAt() {
        return seatedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
