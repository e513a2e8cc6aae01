package roundtable.initiative;

import static roundtable.initiative.InitiativeStatus.LIFE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;

/** An initiative of a council to relieve a tax. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Initiative extends Stored {
    static final String TYPE = "initiative";
    /** So long everybody speaks before the council votes. */
    static final int DISCUSSION_DAYS = 30;

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private InitiativeStatus status = InitiativeStatus.DRAFT;

    @Embedded
    private InitiativeWords words = new InitiativeWords();

    private Instant openedAt;
    private LocalDate discussionUntil;

    /** Null until it has come so far, as the next ones are. */
    @Embedded
    private Endorsement endorsement;

    @Embedded
    private Preparation preparation;

    @Embedded
    private Consideration consideration = new Consideration();

    @Embedded
    private Effect effect;

    @Embedded
    private Evaluation evaluation;

    /** Kept by the database, as the next one. */
    @Column(insertable = false, updatable = false)
    private int supporterCount;

    @Column(insertable = false, updatable = false)
    private int backingCount;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    @Formula("coalesce((select n.total from comment_count n"
            + " where n.subject_type = 'initiative' and n.subject_id = id), 0)")
    private int commentCount;

    protected Initiative() {}

    /** A new draft. */
    Initiative(InitiativeInput in, UUID author) {
        this.author = author;
        words.write(in);
        slug = Slugs.fresh(TYPE, words.title());
    }

    /** What is asked for is changed while nobody else sees it. */
    void change(InitiativeInput in) {
        status = LIFE.after(InitiativeAction.EDIT, status);
        words.write(in);
        slug = Slugs.renamed(TYPE, slug, words.title());
    }

    /** The state that the action leads to; what belongs to the action is set by its own method before. */
    void apply(InitiativeAction action) {
        status = LIFE.after(action, status);
    }

    void opened(Instant now, LocalDate today) {
        openedAt = now;
        discussionUntil = today.plusDays(DISCUSSION_DAYS);
    }

    void endorsed(Endorsement votes) {
        endorsement = votes;
    }

    void prepared(Preparation dossier) {
        preparation = dossier;
    }

    void published(Effect act) {
        effect = act;
    }

    void evaluated(Evaluation brought) {
        evaluation = brought;
    }

    /** Takes it from the public; the council still sees it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what the council wrote. */
    void mask() {
        if (masked == null) {
            masked = words.taken();
        }
    }

    /** Gives back what was hidden and masked. */
    void restore() {
        hiddenAt = null;
        if (masked != null) {
            words.giveBack(masked);
            masked = null;
        }
    }

    /** Everybody sees it; also one that was taken back, when it was public before. */
    boolean isPublic() {
        return openedAt != null && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    /** Everybody has had their thirty days. */
    boolean isDiscussionOver(Clock clock) {
        return discussionUntil != null && LocalDate.now(clock).isAfter(discussionUntil);
    }

    /** The first tax period with the relief is over. */
    boolean isFirstPeriodOver(Clock clock) {
        return effect != null && !LocalDate.now(clock).isBefore(words.tax().firstPeriodOver(effect.effectiveFrom()));
    }

    /** The way has led as far as that state; what was returned had been considered. */
    boolean hasReached(InitiativeStatus stage) {
        var before = consideration.returns() > 0 && status != InitiativeStatus.WITHDRAWN;
        return status.hasReached(stage) || (before && InitiativeStatus.CONSIDERED.hasReached(stage));
    }

    /** The term that runs now; null when none does. */
    Instant dueAt() {
        return switch (status) {
            case CONCLUSION_PENDING -> consideration.conclusionDueAt();
            case CONSIDERED -> consideration.decisionDueAt();
            default -> null;
        };
    }

    InitiativeInput input() {
        return words.input();
    }

    /** For whoever has written it: also what moderation has taken. */
    InitiativeInput written() {
        return masked == null ? input() : input().with(masked);
    }

    InitiativeWords words() {
        return words;
    }

    UUID councilId() {
        return words.councilId();
    }

    UUID bodyId() {
        return words.bodyId();
    }

    String title() {
        return words.title();
    }

    Endorsement endorsement() {
        return endorsement;
    }

    Preparation preparation() {
        return preparation;
    }

    Consideration consideration() {
        return consideration;
    }

    Effect effect() {
        return effect;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    UUID author() {
        return author;
    }

    String slug() {
        return slug;
    }

    InitiativeStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate discussionUntil() {
        return discussionUntil;
    }

    int supporterCount() {
        return supporterCount;
    }

    int backingCount() {
        return backingCount;
    }

    int commentCount() {
        return commentCount;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }
}
