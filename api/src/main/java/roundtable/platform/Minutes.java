package roundtable.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** Minutes of a meeting. */
@Entity(name = "PlatformMinutes")
@Table(name = "platform_minutes")
@NullUnmarked // Filled by Hibernate.
class Minutes extends Stored {
    static final String TYPE = "platform_minutes";

    private UUID platformId;
    private UUID topicId;
    private UUID author;
    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> presentIds = new ArrayList<>();

    private String others;
    private String decisions;
    private UUID fileId;
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedMinutes masked;

    protected Minutes() {}

    Minutes(UUID platformId, MinutesInput in, UUID author) {
        this.platformId = platformId;
        this.topicId = in.topicId();
        this.author = author;
        this.heldOn = in.heldOn();
        this.presentIds = new ArrayList<>(new LinkedHashSet<>(in.presentIds()));
        this.others = in.others() == null || in.others().isBlank()
                ? null
                : in.others().strip();
        this.decisions = in.decisions().strip();
        this.fileId = in.fileId();
    }

    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void mask() {
        if (masked == null) {
            masked = new MaskedMinutes(others, decisions);
            others = null;
            decisions = MaskedWords.TAKEN;
        }
    }

    void restore() {
        hiddenAt = null;
        if (masked != null) {
            others = masked.others();
            decisions = masked.decisions();
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

    UUID topicId() {
        return topicId;
    }

    UUID author() {
        return author;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    List<UUID> presentIds() {
        return presentIds;
    }

    String others() {
        return others;
    }

    String decisions() {
        return decisions;
    }

    /** The signed minutes; none while the words are masked, since they stand there too. */
    UUID fileId() {
        return masked == null ? fileId : null;
    }
}
