package roundtable.proposal;

import static roundtable.proposal.AnswerStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.AnswerType;
import roundtable.answer.RefusalBasis;
import roundtable.shared.store.Stored;

/** An official answer to a proposal. The database refuses to change a published one. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProposalAnswer extends Stored {
    static final String TYPE = "official_answer";

    private UUID proposalId;

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

    protected ProposalAnswer() {}

    /** A draft of the body. */
    ProposalAnswer(UUID proposal, UUID body, AnswerInput in, UUID author) {
        proposalId = proposal;
        bodyId = body;
        write(in, author);
    }

    /** Whoever writes last is the author, so that the signature is always a second person's. */
    void write(AnswerInput in, UUID by) {
        status = LIFE.after(AnswerAction.EDIT, status);
        type = in.type();
        basis = in.basis();
        text = in.text().strip();
        link = in.link();
        toBody = in.bodyId();
        publishAt = in.publishAt();
        author = by;
    }

    void sign(UUID by, Instant now) {
        status = LIFE.after(AnswerAction.SIGN, status);
        signedBy = by;
        signedAt = now;
    }

    void schedule() {
        status = LIFE.after(AnswerAction.SCHEDULE, status);
    }

    void publish(Instant now) {
        status = LIFE.after(AnswerAction.PUBLISH, status);
        publishedAt = now;
    }

    /** A step that needs no more than its name. */
    void apply(AnswerAction action) {
        status = LIFE.after(action, status);
    }

    /** Says what will be done or why not; the others ask or pass on. */
    boolean decides() {
        return switch (type) {
            case ACCEPTED, ACCEPTED_IN_PART, ALREADY_EXISTS, DECLINED -> true;
            case NEEDS_INFORMATION, FORWARDED -> false;
        };
    }

    void rate(AnswerRating how, String words, Instant now) {
        status = LIFE.after(AnswerAction.RATE, status);
        rating = how;
        ratingText = words;
        ratedAt = now;
    }

    UUID proposalId() {
        return proposalId;
    }

    AnswerStatus status() {
        return status;
    }

    AnswerType type() {
        return type;
    }

    RefusalBasis basis() {
        return basis;
    }

    String text() {
        return text;
    }

    String link() {
        return link;
    }

    UUID toBody() {
        return toBody;
    }

    UUID author() {
        return author;
    }

    UUID bodyId() {
        return bodyId;
    }

    UUID signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }

    Instant publishAt() {
        return publishAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    AnswerRating rating() {
        return rating;
    }

    String ratingText() {
        return ratingText;
    }
}
