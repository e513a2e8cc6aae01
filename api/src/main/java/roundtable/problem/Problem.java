package roundtable.problem;

import static roundtable.problem.ProblemStatus.LIFE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.BodyTerms;
import roundtable.answer.LegalRegime;
import roundtable.answer.LegalStanding;
import roundtable.answer.Terms;
import roundtable.organization.GeoPoint;
import roundtable.shared.store.Stored;
import roundtable.shared.text.Slugs;
import roundtable.shared.time.HiddenTime;

/** A problem of the city. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Problem extends Stored {
    static final String TYPE = "problem";

    private UUID author;
    private String slug;

    @Enumerated(EnumType.STRING)
    private ProblemStatus status = ProblemStatus.DRAFT;

    @Embedded
    private LegalStanding law = new LegalStanding();

    @Embedded
    private ProblemWords words = new ProblemWords();

    private Instant submittedAt;
    private Instant publishedAt;

    @Embedded
    private Review review = new Review();

    @Embedded
    private Solution solution = new Solution();

    /** When the next thing is due, whoever has to do it. */
    private Instant dueAt;

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
            review.chooses(Terms.after(clock.instant(), Term.CHOICE_DAYS, clock));
        }
        review.follows(status);
        dueAt = term().dueAt(status, clock);
    }

    void submitted(Instant now) {
        submittedAt = now;
    }

    /** Everybody sees it, and the body to which it is routed. */
    void published(UUID body, BodyTerms terms, Instant now) {
        publishedAt = now;
        review.given(body, terms);
    }

    boolean mayBeAnswered() {
        return review.mayBeAnswered(status);
    }

    void sameAs(UUID other, UUID by, Instant now) {
        duplicate().mark(other, by, this, now);
    }

    /** The author says that it is another one: its terms go on where they stood. */
    void objects(String words, Instant now, Clock clock) {
        review.resumes(duplicate, now, clock);
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
    void restore(Clock clock) {
        if (hiddenAt != null) {
            shownAgain(HiddenTime.since(hiddenAt, clock), clock);
            hiddenAt = null;
        }
        if (masked != null) {
            words.giveBack(masked);
            masked = null;
        }
    }

    /**
     * Its clocks go on as if it had not been hidden (dialogue.md 2.6). Those of an appeal are the law's, which does not wait;
     * those of a duplicate stand still anyway, and go on when its author objects.
     */
    private void shownAgain(HiddenTime all, Clock clock) {
        if (ProblemStatus.OVER.contains(status)) {
            return;
        }
        var hidden = all.after(duplicate().objectedAt());
        var byLaw = law.regime() == LegalRegime.APPEAL;
        review.shownAgain(hidden, byLaw);
        solution.shownAgain(hidden);
        dueAt = term().dueAt(status, clock);
    }

    /** Everybody sees it. */
    boolean isPublic() {
        return publishedAt != null && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    Term term() {
        return review.term();
    }

    /** What the responsible body has to do. */
    Review review() {
        return review;
    }

    /** What is called solved. */
    Solution solution() {
        return solution;
    }

    Instant dueAt() {
        return dueAt;
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

    /** What it is by law. */
    LegalStanding law() {
        return law;
    }

    UUID bodyId() {
        return review.bodyId();
    }

    String number() {
        return review.number();
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant publishedAt() {
        return publishedAt;
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
