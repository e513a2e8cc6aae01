package roundtable.answer;

import static roundtable.answer.AnswerStatus.LIFE;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Stored;

/**
 * An official answer, whatever it answers: written by one officer, signed by another, published, and never changed after
 * that. Each feature keeps its own table, whose constraints say the same.
 */
@MappedSuperclass
@NullUnmarked // Filled by Hibernate.
public abstract class OfficialAnswer extends Stored {
    @Enumerated(EnumType.STRING)
    private AnswerStatus status = AnswerStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private AnswerType type;

    @Enumerated(EnumType.STRING)
    private RefusalBasis basis;

    private String text;
    private String link;
    private UUID toBody;
    private UUID author;
    private UUID bodyId;
    private UUID signedBy;
    private Instant signedAt;
    private Instant publishAt;
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private AnswerRating rating;

    private String ratingText;

    @SuppressWarnings("UnusedVariable") // Kept with the rating.
    private Instant ratedAt;

    protected OfficialAnswer() {}

    /** A draft of the body. */
    protected OfficialAnswer(UUID body, AnswerWords in, UUID author) {
        bodyId = body;
        write(in, author);
    }

    /** As the audit names it. */
    public abstract Subject subject();

    /** What it answers. */
    public abstract UUID matterId();

    /** Whoever writes last is the author, so that the signature is always a second person's. */
    public final void write(AnswerWords in, UUID by) {
        status = LIFE.after(AnswerAction.EDIT, status);
        type = in.type();
        basis = in.basis();
        text = in.text().strip();
        link = in.link();
        toBody = in.bodyId();
        publishAt = in.publishAt();
        author = by;
    }

    public void sign(UUID by, Instant now) {
        status = LIFE.after(AnswerAction.SIGN, status);
        signedBy = by;
        signedAt = now;
    }

    public void schedule() {
        status = LIFE.after(AnswerAction.SCHEDULE, status);
    }

    public void publish(Instant now) {
        status = LIFE.after(AnswerAction.PUBLISH, status);
        publishedAt = now;
    }

    /** A step that needs no more than its name. */
    public void apply(AnswerAction action) {
        status = LIFE.after(action, status);
    }

    public void rate(AnswerRating how, String words, Instant now) {
        status = LIFE.after(AnswerAction.RATE, status);
        rating = how;
        ratingText = words;
        ratedAt = now;
    }

    /** Says what will be done or why not; the others ask or pass on. */
    public boolean decides() {
        return switch (type) {
            case ACCEPTED, ACCEPTED_IN_PART, ALREADY_EXISTS, DECLINED -> true;
            case NEEDS_INFORMATION, FORWARDED -> false;
        };
    }

    /** That person has written or signed it. */
    public boolean isBy(UUID person) {
        return person.equals(author) || person.equals(signedBy);
    }

    /** Nobody has said yet whether it answers, and there is still time to. */
    public boolean mayBeRated(Clock clock) {
        return rating == null
                && !Terms.after(publishedAt, Terms.RATED_WITHIN_DAYS, clock).isBefore(clock.instant());
    }

    /** Only what decides is disputed, in its term. */
    public boolean mayBeDisputed(Clock clock) {
        return decides()
                && !Terms.after(publishedAt, Terms.DISPUTED_WITHIN_DAYS, clock).isBefore(clock.instant());
    }

    public AnswerStatus status() {
        return status;
    }

    public AnswerType type() {
        return type;
    }

    public RefusalBasis basis() {
        return basis;
    }

    public String text() {
        return text;
    }

    public String link() {
        return link;
    }

    public UUID toBody() {
        return toBody;
    }

    public UUID author() {
        return author;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public UUID signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Instant publishAt() {
        return publishAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public AnswerRating rating() {
        return rating;
    }

    public String ratingText() {
        return ratingText;
    }
}
