package roundtable.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A proof that a recommendation is carried out. */
@Entity
@NullUnmarked // Filled by Hibernate; most fields belong to one kind only.
class Evidence extends Stored {
    static final String TYPE = "evidence";

    private UUID recommendationId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @Enumerated(EnumType.STRING)
    private EvidenceOrigin origin;

    @Enumerated(EnumType.STRING)
    private EvidenceState state;

    private String targetType;
    private UUID targetId;
    private String predicateKey;
    private String title;
    private String url;
    private String documentNumber;
    private LocalDate documentOn;
    private String documentBody;
    private String sha256;
    private UUID fileId;
    private String note;
    private UUID addedBy;
    private UUID addedFor;

    @Enumerated(EnumType.STRING)
    private Capacity addedAs;

    private UUID decidedBy;
    private UUID decidedFor;

    @Enumerated(EnumType.STRING)
    private Capacity decidedAs;

    private Instant decidedAt;
    private String decisionReason;
    private Instant checkedAt;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    /** What moderation has taken from it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedProof masked;

    protected Evidence() {}

    /** Offered by a person: another one decides. */
    Evidence(UUID recommendationId, EvidenceInput in, UUID addedBy, UUID addedFor, Capacity addedAs, Instant now) {
        this.recommendationId = recommendationId;
        kind = in.kind();
        origin = EvidenceOrigin.MANUAL;
        state = EvidenceState.PROPOSED;
        targetType = in.targetType();
        targetId = in.targetId();
        predicateKey = in.predicate();
        title = in.title();
        url = in.url();
        documentNumber = in.documentNumber();
        documentOn = in.documentOn();
        documentBody = in.documentBody();
        sha256 = in.sha256();
        fileId = in.fileId();
        note = in.note();
        this.addedBy = addedBy;
        this.addedFor = addedFor;
        this.addedAs = addedAs;
        checkedAt = now;
    }

    /** Found by a rule: code has checked it, so nobody has to. */
    Evidence(UUID recommendationId, String targetType, UUID targetId, String predicate, Instant now) {
        this.recommendationId = recommendationId;
        kind = EvidenceKind.OBJECT;
        origin = EvidenceOrigin.AUTO;
        state = EvidenceState.ACCEPTED;
        this.targetType = targetType;
        this.targetId = targetId;
        predicateKey = predicate;
        addedAs = Capacity.PLATFORM;
        decidedAs = Capacity.PLATFORM;
        decidedAt = now;
        checkedAt = now;
    }

    UUID recommendationId() {
        return recommendationId;
    }

    EvidenceKind kind() {
        return kind;
    }

    EvidenceOrigin origin() {
        return origin;
    }

    EvidenceState state() {
        return state;
    }

    String targetType() {
        return targetType;
    }

    UUID targetId() {
        return targetId;
    }

    String predicate() {
        return predicateKey;
    }

    String title() {
        return title;
    }

    String url() {
        return url;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate documentOn() {
        return documentOn;
    }

    String documentBody() {
        return documentBody;
    }

    String sha256() {
        return sha256;
    }

    UUID fileId() {
        return fileId;
    }

    /** The digest of the file that is here, computed from its bytes. */
    void digested(String sha256) {
        this.sha256 = sha256;
    }

    String note() {
        return note;
    }

    UUID addedBy() {
        return addedBy;
    }

    UUID addedFor() {
        return addedFor;
    }

    Capacity addedAs() {
        return addedAs;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    UUID decidedFor() {
        return decidedFor;
    }

    Capacity decidedAs() {
        return decidedAs;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decisionReason() {
        return decisionReason;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    /** Who decides, in which capacity and for which organization, and why. */
    record Decision(UUID by, Capacity as, UUID organizationId, String reason) {}

    void decide(EvidenceAction action, Decision decision, Instant now) {
        state = EvidenceState.LIFE.after(action, state);
        decidedBy = decision.by();
        decidedAs = decision.as();
        decidedFor = decision.organizationId();
        decidedAt = now;
        decisionReason = decision.reason();
        checkedAt = now;
    }

    /** Everybody sees it: accepted, or honestly broken, and not hidden. */
    boolean isPublic() {
        return hiddenAt == null && (state == EvidenceState.ACCEPTED || state == EvidenceState.BROKEN);
    }

    /** Takes it from the public; it counts for nothing as long. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what people wrote from it; that there is a proof stays. */
    void mask() {
        if (masked == null) {
            masked = new MaskedProof(title, url, documentNumber, documentBody, note);
            title = null;
            url = null;
            documentNumber = null;
            documentBody = null;
            note = null;
        }
    }

    /** Gives back what was hidden and masked. */
    void unmask() {
        hiddenAt = null;
        if (masked != null) {
            title = masked.title();
            url = masked.url();
            documentNumber = masked.documentNumber();
            documentBody = masked.documentBody();
            note = masked.note();
            masked = null;
        }
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    boolean isMasked() {
        return masked != null;
    }

    /** The predicate was run again; true when the state changed by it. */
    boolean checked(boolean holds, Instant now) {
        var before = state;
        if (state == EvidenceState.ACCEPTED && !holds) {
            state = EvidenceState.BROKEN;
        } else if (state == EvidenceState.BROKEN && holds) {
            state = EvidenceState.ACCEPTED;
        }
        checkedAt = now;
        return state != before;
    }
}
