package roundtable.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;
import roundtable.shared.store.Stored;

/** That an official answer is disputed, and what another officer has decided (dialogue 2.4). */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProposalDispute extends Stored {
    @SuppressWarnings("UnusedVariable") // Kept so that a proposal's disputes are found.
    private UUID proposalId;

    private UUID answerId;

    @Enumerated(EnumType.STRING)
    private DisputedBy raisedBy;

    private UUID organizationId;
    private String reason;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DisputeDecision decision;

    private String decisionText;

    @SuppressWarnings("UnusedVariable") // Kept with the decision.
    private UUID decidedBy;

    private Instant decidedAt;

    protected ProposalDispute() {}

    /** Of an endorsing organization, of the authors, or of enough supporters. */
    ProposalDispute(ProposalAnswer answer, DisputedBy by, UUID organization, String reason, Clock clock) {
        proposalId = answer.proposalId();
        answerId = answer.id();
        raisedBy = by;
        organizationId = organization;
        this.reason = reason;
        dueAt = Terms.after(clock.instant(), Terms.DISPUTE_DAYS, clock);
    }

    void decide(DisputeDecision how, String words, UUID by, Instant now) {
        decision = how;
        decisionText = words;
        decidedBy = by;
        decidedAt = now;
    }

    UUID answerId() {
        return answerId;
    }

    DisputedBy raisedBy() {
        return raisedBy;
    }

    UUID organizationId() {
        return organizationId;
    }

    String reason() {
        return reason;
    }

    Instant dueAt() {
        return dueAt;
    }

    DisputeDecision decision() {
        return decision;
    }

    String decisionText() {
        return decisionText;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
