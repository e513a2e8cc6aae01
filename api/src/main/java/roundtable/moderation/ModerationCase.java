package roundtable.moderation;

import static roundtable.moderation.CaseStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Stored;

/** What was reported of one thing, and what became of it. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ModerationCase extends Stored {
    private static final int LONGEST_EXCERPT = 4_000;

    private String subjectType;
    private UUID subjectId;
    private long subjectVersion;
    private String title;
    private String excerpt;
    private String path;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> authors = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.OPEN;

    private boolean urgent;
    private boolean autoMasked;
    private Instant openedAt;
    private Instant dueAt;
    private UUID claimedBy;
    private Instant claimedUntil;

    @Enumerated(EnumType.STRING)
    private ModerationRule rule;

    private String reason;
    private UUID decidedBy;
    private Instant decidedAt;
    private Instant restrictedUntil;
    private UUID appealedBy;
    private String appealText;
    private Instant appealedAt;
    private Instant appealDueAt;
    private UUID reviewedBy;
    private String reviewReason;
    private Instant reviewedAt;

    protected ModerationCase() {}

    ModerationCase(Subject subject, ModeratedSubject.Shown shown, Set<UUID> authors, boolean urgent, Instant now) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        open(shown, authors, urgent, now);
    }

    /** Reported again after it was kept: as a new one, with its own term. */
    void reopen(ModeratedSubject.Shown shown, Set<UUID> authors, boolean urgent, Instant now) {
        status = LIFE.after(CaseAction.REOPEN, status);
        rule = null;
        reason = null;
        decidedBy = null;
        decidedAt = null;
        open(shown, authors, urgent, now);
    }

    private void open(ModeratedSubject.Shown shown, Set<UUID> who, boolean isUrgent, Instant now) {
        subjectVersion = shown.version();
        title = shown.title();
        excerpt = shown.excerpt().length() <= LONGEST_EXCERPT
                ? shown.excerpt()
                : shown.excerpt().substring(0, LONGEST_EXCERPT);
        path = shown.path();
        authors = new ArrayList<>(who);
        urgent = isUrgent;
        openedAt = now;
        dueAt = now.plus(isUrgent ? Terms.URGENT : Terms.USUAL);
    }

    /** Another report says that it cannot wait. */
    void hasten() {
        var earlier = openedAt.plus(Terms.URGENT);
        if (!urgent && dueAt.isAfter(earlier)) {
            dueAt = earlier;
        }
        urgent = true;
    }

    /** Masking made a new version of it, which nobody has written. */
    void maskedAtOnce(long version) {
        subjectVersion = version;
        autoMasked = true;
    }

    void claim(UUID who, Instant now) {
        status = LIFE.after(CaseAction.CLAIM, status);
        claimedBy = who;
        claimedUntil = now.plus(Terms.CLAIM);
    }

    void release() {
        status = LIFE.after(CaseAction.RELEASE, status);
        claimedBy = null;
        claimedUntil = null;
    }

    void decide(DecisionInput in, UUID who, Instant now) {
        status = LIFE.after(in.outcome().action(), status);
        claimedBy = null;
        claimedUntil = null;
        rule = in.rule();
        reason = in.reason();
        decidedBy = who;
        decidedAt = now;
        restrictedUntil = in.restrictDays() == null ? null : now.plus(Duration.ofDays(in.restrictDays()));
    }

    /** Who answers for the thing now: they are told and may appeal. */
    void answeredBy(Set<UUID> who) {
        if (!who.isEmpty()) {
            authors = new ArrayList<>(who);
        }
    }

    /** Giving back made a new version of it, which nobody has written. */
    void givenBack(Optional<ModeratedSubject.Shown> shown) {
        shown.ifPresent(s -> subjectVersion = s.version());
        autoMasked = false;
    }

    void appeal(String text, UUID who, Instant now) {
        status = LIFE.after(CaseAction.APPEAL, status);
        appealedBy = who;
        appealText = text;
        appealedAt = now;
        appealDueAt = now.plus(Terms.REVIEW);
    }

    void review(CaseAction action, String why, UUID who, Instant now) {
        status = LIFE.after(action, status);
        reviewedBy = who;
        reviewReason = why;
        reviewedAt = now;
        if (action == CaseAction.OVERTURN) {
            restrictedUntil = null;
        }
    }

    void close() {
        status = LIFE.after(CaseAction.CLOSE, status);
    }

    /** The claim that holds now; null when there is none, or its time is over. */
    UUID claimedBy(Instant now) {
        return claimedBy != null && claimedUntil.isAfter(now) ? claimedBy : null;
    }

    /** Who took it last, whether the time is over or not. */
    UUID claimedByEver() {
        return claimedBy;
    }

    /** Until when an author may appeal; null when there is nothing to appeal against. */
    Instant appealUntil() {
        return decidedAt == null || status == CaseStatus.KEPT ? null : decidedAt.plus(Terms.APPEAL);
    }

    Subject subject() {
        return new Subject(subjectType, subjectId);
    }

    long subjectVersion() {
        return subjectVersion;
    }

    String title() {
        return title;
    }

    String excerpt() {
        return excerpt;
    }

    String path() {
        return path;
    }

    List<UUID> authors() {
        return authors;
    }

    CaseStatus status() {
        return status;
    }

    boolean urgent() {
        return urgent;
    }

    boolean autoMasked() {
        return autoMasked;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }

    ModerationRule rule() {
        return rule;
    }

    String reason() {
        return reason;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant restrictedUntil() {
        return restrictedUntil;
    }

    UUID appealedBy() {
        return appealedBy;
    }

    String appealText() {
        return appealText;
    }

    Instant appealedAt() {
        return appealedAt;
    }

    Instant appealDueAt() {
        return appealDueAt;
    }

    UUID reviewedBy() {
        return reviewedBy;
    }

    String reviewReason() {
        return reviewReason;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
