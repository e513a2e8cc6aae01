package roundtable.platform;

import static roundtable.platform.PlatformStatus.LIFE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;

/** A standing space of three sides. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Platform extends Stored {
    static final String TYPE = "platform";

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private PlatformStatus status = PlatformStatus.OPEN;

    private String title;
    private String purpose;
    private String facilitator;
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private UUID territoryId;

    /** Moved by a statement of its own, as the next one: what happens there is no new version of the platform. */
    @Column(updatable = false)
    private Instant activeAt;

    @Column(insertable = false, updatable = false)
    private Instant inactiveAt;

    private Instant closedAt;
    private String closedReason;

    /** Kept by the database, as the next ones. */
    @Column(insertable = false, updatable = false)
    private int ngoCount;

    @Column(insertable = false, updatable = false)
    private int businessCount;

    @Column(insertable = false, updatable = false)
    private int governmentCount;

    @Column(insertable = false, updatable = false)
    private int minutesCount;

    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    protected Platform() {}

    Platform(PlatformInput in, UUID author, Instant now) {
        this.author = author;
        this.activeAt = now;
        write(in);
        slug = Slugs.fresh(TYPE, title);
    }

    void change(PlatformInput in) {
        status = LIFE.after(PlatformAction.EDIT, status);
        write(in);
        slug = Slugs.renamed(TYPE, slug, title);
    }

    private void write(PlatformInput in) {
        title = in.title().strip();
        purpose = in.purpose().strip();
        facilitator = in.facilitator().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
        areaIds = new ArrayList<>(new LinkedHashSet<>(in.areas()));
        territoryId = in.territoryId();
    }

    void close(String reason, Instant now) {
        status = LIFE.after(PlatformAction.CLOSE, status);
        closedAt = now;
        closedReason = reason;
    }

    /** Takes it from the public; its members still see it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void mask() {
        if (masked == null) {
            masked = new MaskedWords(title, purpose);
            title = MaskedWords.TAKEN;
            purpose = MaskedWords.TAKEN;
        }
    }

    void restore() {
        hiddenAt = null;
        if (masked != null) {
            title = masked.title();
            purpose = masked.purpose();
            masked = null;
        }
    }

    boolean isPublic() {
        return hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    /** All three sides sit there. */
    boolean isWhole() {
        return ngoCount > 0 && businessCount > 0 && governmentCount > 0;
    }

    PlatformInput input() {
        return new PlatformInput(title, purpose, facilitator, language, List.copyOf(areaIds), territoryId);
    }

    UUID author() {
        return author;
    }

    String slug() {
        return slug;
    }

    PlatformStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    Instant activeAt() {
        return activeAt;
    }

    Instant inactiveAt() {
        return inactiveAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closedReason() {
        return closedReason;
    }

    int ngoCount() {
        return ngoCount;
    }

    int businessCount() {
        return businessCount;
    }

    int governmentCount() {
        return governmentCount;
    }

    int minutesCount() {
        return minutesCount;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }
}
