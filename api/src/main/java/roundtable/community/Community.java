package roundtable.community;

import static roundtable.community.CommunityStatus.LIFE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;

/** A community of NGOs for one activity area and territory. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Community extends Stored {
    static final String TYPE = "community";
    /** So many NGOs make a request a community. */
    static final int ENOUGH = 3;

    private UUID author;
    private UUID proposedBy;
    private String slug;

    @Enumerated(EnumType.STRING)
    private CommunityStatus status = CommunityStatus.PROPOSED;

    private String title;
    private String purpose;
    private String language;
    private UUID areaId;
    private UUID territoryId;

    /** Moved by a statement of its own: what members do is no new version of the community. */
    @Column(updatable = false)
    private Instant activeAt;

    private Instant activatedAt;
    private Instant dormantAt;
    private Instant archivedAt;
    private String archivedReason;
    private UUID coordinatorId;
    private LocalDate coordinatorUntil;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private int memberCount;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    protected Community() {}

    /** A new request of that organization. */
    Community(CommunityInput in, UUID proposedBy, UUID author, Instant now) {
        this.author = author;
        this.proposedBy = proposedBy;
        this.areaId = in.activityAreaId();
        this.territoryId = in.territoryId();
        this.activeAt = now;
        write(in);
        slug = Slugs.fresh(TYPE, title);
    }

    void change(CommunityInput in) {
        status = LIFE.after(CommunityAction.EDIT, status);
        write(in);
        slug = Slugs.renamed(TYPE, slug, title);
    }

    private void write(CommunityInput in) {
        title = in.title().strip();
        purpose = in.purpose().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
    }

    /** The state that the action leads to, with the times that belong to it. */
    void apply(CommunityAction action, Instant now) {
        var before = status;
        status = LIFE.after(action, status);
        if (before == status) {
            return;
        }
        dormantAt = status == CommunityStatus.DORMANT ? now : null;
        if (status == CommunityStatus.ACTIVE && activatedAt == null) {
            activatedAt = now;
        }
    }

    /** It ends, with the reason that everybody reads; null when nobody has decided it. */
    void archive(CommunityAction how, String reason, Instant now) {
        apply(how, now);
        archivedAt = now;
        archivedReason = reason;
        uncoordinated();
    }

    void coordinatedBy(UUID organization, LocalDate until) {
        coordinatorId = organization;
        coordinatorUntil = until;
    }

    void uncoordinated() {
        coordinatorId = null;
        coordinatorUntil = null;
    }

    /** Takes it from the public; its members still see it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what was written. */
    void mask() {
        if (masked == null) {
            masked = new MaskedWords(title, purpose);
            title = MaskedWords.TAKEN;
            purpose = MaskedWords.TAKEN;
        }
    }

    /** Gives back what was hidden and masked. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            title = masked.title();
            purpose = masked.text();
            masked = null;
        }
    }

    boolean isPublic() {
        return hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    /** Its present values, as somebody would have to send them. */
    CommunityInput input() {
        return new CommunityInput(title, purpose, language, areaId, territoryId, null);
    }

    UUID author() {
        return author;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    String slug() {
        return slug;
    }

    CommunityStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    UUID areaId() {
        return areaId;
    }

    UUID territoryId() {
        return territoryId;
    }

    Instant activeAt() {
        return activeAt;
    }

    Instant activatedAt() {
        return activatedAt;
    }

    Instant dormantAt() {
        return dormantAt;
    }

    Instant archivedAt() {
        return archivedAt;
    }

    String archivedReason() {
        return archivedReason;
    }

    UUID coordinatorId() {
        return coordinatorId;
    }

    LocalDate coordinatorUntil() {
        return coordinatorUntil;
    }

    int memberCount() {
        return memberCount;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }
}
