package roundtable.proposal;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.OfficialAnswer;
import roundtable.shared.spi.Subject;

/** An official answer to a proposal. The database refuses to change a published one. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProposalAnswer extends OfficialAnswer {
    static final String TYPE = "official_answer";

    private UUID proposalId;

    protected ProposalAnswer() {}

    /** A draft of the body. */
    ProposalAnswer(UUID proposal, UUID body, AnswerInput in, UUID author) {
        super(body, in, author);
        proposalId = proposal;
    }

    @Override
    public Subject subject() {
        return new Subject(TYPE, id());
    }

    @Override
    public UUID matterId() {
        return proposalId;
    }
}
