package roundtable.proposal;

import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.AnswerDispute;
import roundtable.answer.DisputedBy;

/** That an official answer to a proposal is disputed: also an organization that stands behind it can do so. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProposalDispute extends AnswerDispute {
    @SuppressWarnings("UnusedVariable") // Kept so that a proposal's disputes are found.
    private UUID proposalId;

    private UUID organizationId;

    protected ProposalDispute() {}

    /** Of an endorsing organization, of the authors, or of enough supporters. */
    ProposalDispute(ProposalAnswer answer, DisputedBy by, UUID organization, String reason, Clock clock) {
        super(answer.id(), by, reason, clock);
        proposalId = answer.matterId();
        organizationId = organization;
    }

    UUID organizationId() {
        return organizationId;
    }
}
