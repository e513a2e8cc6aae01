package roundtable.proposal;

import static roundtable.proposal.MergeStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;
import roundtable.shared.store.Stored;

/** That one proposal shall go on in another one, as a moderator proposes and the authors of both decide. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProposalMerge extends Stored {
    /** So long the authors have to agree. */
    static final int ANSWER_DAYS = 14;

    private UUID childId;
    private UUID survivorId;

    @Enumerated(EnumType.STRING)
    private MergeStatus status = MergeStatus.PROPOSED;

    private UUID proposedBy;
    private String reason;
    private Instant expiresAt;
    private Instant endedAt;

    protected ProposalMerge() {}

    ProposalMerge(UUID child, UUID survivor, String reason, UUID by, Clock clock) {
        childId = child;
        survivorId = survivor;
        this.reason = reason.strip();
        proposedBy = by;
        expiresAt = Terms.after(clock.instant(), ANSWER_DAYS, clock);
    }

    void apply(MergeAction action, Instant now) {
        status = LIFE.after(action, status);
        endedAt = status == MergeStatus.PROPOSED ? null : now;
    }

    boolean isOver(Instant now) {
        return expiresAt.isBefore(now);
    }

    boolean concerns(UUID proposal) {
        return childId.equals(proposal) || survivorId.equals(proposal);
    }

    UUID childId() {
        return childId;
    }

    UUID survivorId() {
        return survivorId;
    }

    MergeStatus status() {
        return status;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    String reason() {
        return reason;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
