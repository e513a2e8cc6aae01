package roundtable.problem;

import static roundtable.problem.ProblemStatus.LIFE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.AskedExtension;
import roundtable.answer.LegalRegime;
import roundtable.answer.Terms;
import roundtable.organization.GeoPoint;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;

/** A problem of the city. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Problem extends Stored {
    static final String TYPE = "problem";

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private ProblemStatus status = ProblemStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private LegalRegime legalRegime = LegalRegime.VOLUNTARY;

    /** Where it stands officially; null while it is voluntary. */
    @Embedded
    private Registration registration;

    @Embedded
    private ProblemWords words = new ProblemWords();

    private UUID bodyId;
    private Instant submittedAt;
    private Instant publishedAt;
    private String number;
    private Instant registeredAt;
    private Instant answerDueAt;
    private Instant answeredAt;
    private int forwards;
    private boolean extended;

    /** More time that an officer asks for; null when nobody does. */
    @Embedded
    private AskedExtension extension;

    private LocalDate plannedOn;
    private int claims;
    private String claimText;
    private String claimUrl;
    private Instant claimedAt;
    private UUID claimedBy;
    private LocalDate callUntil;
    private int calls;
    private Instant choiceDueAt;
    private Instant dueAt;
    private Instant disputeDueAt;
    private Instant redoDueAt;
    private Instant solvedAt;

    @Enumerated(EnumType.STRING)
    private ConfirmedBy confirmedBy;

    @Embedded
    private DuplicateMark duplicate = new DuplicateMark();

    /** Why its author has taken it back; null when they have not. */
    @Embedded
    private Withdrawal withdrawal;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private int supportCount;

    /** Since when moderation keeps it from the public. */
    private Instant hiddenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    @Formula("coalesce((select n.total from comment_count n"
            + " where n.subject_type = 'problem' and n.subject_id = id), 0)")
    private int commentCount;

    /** In the one statement that reads a problem; {@link ProblemPhotos} writes them. */
    @Formula("(select json_build_object('all', json_agg(json_build_object('fileId', h.file_id, 'alt', h.alt)"
            + " order by h.place)) from problem_photo h where h.problem_id = id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private PhotoList photos;

    protected Problem() {}

    /** A new draft. */
    Problem(ProblemInput in, UUID author) {
        this.author = author;
        words.write(in);
        slug = Slugs.fresh(TYPE, words.title());
    }

    /** What is said is changed while nobody else sees it. */
    void change(ProblemInput in) {
        status = LIFE.after(ProblemAction.EDIT, status);
        words.write(in);
        slug = Slugs.renamed(TYPE, slug, words.title());
    }

    /** The state that the action leads to; what belongs to the action is set by its own method before. */
    void apply(ProblemAction action, Clock clock) {
        var next = LIFE.after(action, status);
        status = action == ProblemAction.OBJECT_DUPLICATE ? duplicate.from() : next;
        if (action == ProblemAction.CLOSE_CALL) {
            choiceDueAt = Terms.after(clock.instant(), Term.CHOICE_DAYS, clock);
        }
        if (ProblemStatus.OVER.contains(status)) {
            settled();
        }
        if (status != ProblemStatus.IN_WORK) {
            redoDueAt = null;
        }
        if (!LIFE.actionsIn(status).contains(ProblemAction.EXTEND) || answeredAt != null) {
            extension = null;
        }
        dueAt = term().dueAt(status, clock);
    }

    void submitted(Instant now) {
        submittedAt = now;
    }

    /** Everybody sees it, and the body to which it is routed. */
    void published(UUID body, Instant now) {
        publishedAt = now;
        bodyId = body;
    }

    /** The body's term begins. */
    void registered(String number, Instant due, Instant now) {
        this.number = this.number == null ? number : this.number;
        registeredAt = now;
        answerDueAt = due;
    }

    /** Another body begins anew; the age of the problem stays visible by its publication. */
    void forwarded(UUID body) {
        forwards = bodyId == null ? forwards : forwards + 1;
        bodyId = body;
        registeredAt = null;
        answerDueAt = null;
    }

    void asksForTime(AskedExtension asked) {
        extension = asked;
    }

    /** There is no more time. */
    void refusesTime() {
        extension = null;
    }

    void extended(Instant due) {
        extended = true;
        extension = null;
        answerDueAt = due;
    }

    AskedExtension extension() {
        return extension;
    }

    /** The body needs to know more: its term waits for that. */
    void waits(Instant due) {
        answerDueAt = due;
    }

    /** Only the first answer is measured; the last one says until when. */
    void answered(LocalDate planned, Instant now) {
        answeredAt = answeredAt == null ? now : answeredAt;
        plannedOn = planned;
        redoDueAt = null;
    }

    /** The author, or enough of those whom it concerns, say that it is not solved after all; the body has to show more, or to answer anew. */
    void again(Instant due) {
        redoDueAt = due;
    }

    /** Another officer has to decide about the answer until then. */
    void disputed(Instant due) {
        disputeDueAt = due;
    }

    /** There is no disputed answer any more. */
    void settled() {
        disputeDueAt = null;
    }

    boolean isDisputed() {
        return disputeDueAt != null;
    }

    /** What is worked on is answered anew only when the answer, or that all is solved, is disputed. */
    boolean mayBeAnswered() {
        return LIFE.actionsIn(status).contains(ProblemAction.ANSWER)
                && (status != ProblemStatus.IN_WORK || answeredAt == null || isDisputed() || redoDueAt != null);
    }

    void claimed(String text, String url, UUID by, Instant now) {
        claims++;
        claimText = text;
        claimUrl = url;
        claimedAt = now;
        claimedBy = by;
    }

    void solved(ConfirmedBy by, Instant now) {
        confirmedBy = by;
        solvedAt = now;
    }

    /** It is not solved after all. */
    void unsolved() {
        confirmedBy = null;
        solvedAt = null;
    }

    void called(LocalDate until) {
        callUntil = until;
        calls++;
    }

    /** Those who have proposed something know what has become of it. */
    void chosen() {
        choiceDueAt = null;
    }

    /** What it is by law from now on. */
    void isBy(RegimeInput in, Instant now) {
        legalRegime = in.regime();
        registration = legalRegime == LegalRegime.VOLUNTARY ? null : new Registration(in, now);
    }

    void sameAs(UUID other, UUID by, Instant now) {
        duplicate().mark(other, by, this, now);
    }

    /** The author says that it is another one: its terms go on where they stood. */
    void objects(String words, Instant now, Clock clock) {
        answerDueAt = answeredAt != null ? answerDueAt : duplicate.late(answerDueAt, now, clock);
        disputeDueAt = duplicate.late(duplicate.disputeDue(), now, clock);
        redoDueAt = duplicate.late(duplicate.redoDue(), now, clock);
        choiceDueAt = duplicate.late(choiceDueAt, now, clock);
        duplicate.object(words, now);
    }

    void withdrawn(Withdrawal why) {
        withdrawal = why;
    }

    /** Takes it from the public; its author still sees it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what its author wrote. */
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

    /** Everybody sees it. */
    boolean isPublic() {
        return publishedAt != null && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    boolean isSolvedSince(int days, Clock clock) {
        return solvedAt != null && !Terms.after(solvedAt, days, clock).isBefore(clock.instant());
    }

    Term term() {
        return new Term(
                duplicate().since(publishedAt),
                registeredAt,
                answerDueAt,
                answeredAt,
                forwards,
                extended,
                plannedOn,
                disputeDueAt,
                redoDueAt,
                choiceDueAt);
    }

    /** The number of the present claim: each has its own verdicts. */
    int claims() {
        return claims;
    }

    Claim claim() {
        return claimedAt == null ? null : new Claim(claimText, claimUrl, claimedAt, List.of());
    }

    LocalDate callUntil() {
        return callUntil;
    }

    /** The number of the last call for solutions: each has its own choice. */
    int calls() {
        return calls;
    }

    /** Until when the body has to choose among the solutions; null when it does not have to. */
    Instant choiceDueAt() {
        return choiceDueAt;
    }

    Registration registration() {
        return registration;
    }

    Instant dueAt() {
        return dueAt;
    }

    UUID claimedBy() {
        return claimedBy;
    }

    ProblemInput input() {
        return words.input();
    }

    /** The very place, or the centre of the area; null when it has neither. */
    GeoPoint point() {
        return words.point();
    }

    ProblemKind kind() {
        return words.kind();
    }

    UUID organizationId() {
        return words.organizationId();
    }

    UUID author() {
        return author;
    }

    String slug() {
        return slug;
    }

    ProblemStatus status() {
        return status;
    }

    LegalRegime legalRegime() {
        return legalRegime;
    }

    UUID bodyId() {
        return bodyId;
    }

    String number() {
        return number;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant solvedAt() {
        return solvedAt;
    }

    ConfirmedBy confirmedBy() {
        return confirmedBy;
    }

    /** What was said of its being the same as another one. */
    DuplicateMark duplicate() {
        // Hibernate leaves null where all of its columns are.
        duplicate = duplicate == null ? new DuplicateMark() : duplicate;
        return duplicate;
    }

    UUID duplicateOf() {
        return duplicate().other();
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    int supportCount() {
        return supportCount;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    /** Its pictures, in their order. */
    List<PhotoInput> photos() {
        return photos == null ? List.of() : photos.shown();
    }

    /** What the table has now. */
    void shows(List<PhotoInput> photos) {
        this.photos = new PhotoList(photos);
    }

    /** How many comments everybody sees. */
    int commentCount() {
        return commentCount;
    }
}
