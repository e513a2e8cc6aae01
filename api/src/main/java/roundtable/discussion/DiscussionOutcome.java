package roundtable.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** What a discussion has come to, who agrees, who answers for it, and what became of it. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class DiscussionOutcome {
    @Enumerated(EnumType.STRING)
    private OutcomeKind outcomeKind;

    private String outcomeText;
    private String dissent;

    @JdbcTypeCode(SqlTypes.JSON)
    private OutcomeVotes votes;

    private UUID outcomePollId;
    private Boolean agreed;
    private UUID ownerId;
    private LocalDate reviewOn;
    private Instant outcomeAt;

    @Column(name = "review_text")
    private String review;

    private Instant reviewedAt;

    /** It is agreed when it is something, and two sides say so: nobody can write that by hand. */
    void write(DiscussionSteps.OutcomeInput in, OutcomeCount.Counted counted, Instant now) {
        outcomeKind = in.kind();
        outcomeText = in.text().strip();
        dissent = in.dissent() == null ? null : in.dissent().strip();
        votes = counted.votes();
        outcomePollId = counted.poll();
        agreed = outcomeKind != OutcomeKind.NO_AGREEMENT && votes.isAgreed();
        ownerId = in.ownerId();
        reviewOn = in.reviewOn();
        outcomeAt = now;
    }

    /** What became of it, and when to look again; null for never. */
    void reviewed(String text, LocalDate next, Instant now) {
        review = text.strip();
        reviewOn = next;
        reviewedAt = now;
    }

    OutcomeKind kind() {
        return outcomeKind;
    }

    String text() {
        return outcomeText;
    }

    String dissent() {
        return dissent;
    }

    OutcomeVotes votes() {
        return votes;
    }

    /** The poll whose answers the votes are; null when they were written down. */
    UUID pollId() {
        return outcomePollId;
    }

    boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    UUID ownerId() {
        return ownerId;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    Instant at() {
        return outcomeAt;
    }

    String review() {
        return review;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
