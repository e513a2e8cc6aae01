package roundtable.proposal;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** What an accepting answer promises, and what shows that it was kept. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProposalMilestone extends Stored {
    static final String TYPE = "proposal_milestone";

    private UUID proposalId;
    private UUID answerId;

    @SuppressWarnings("UnusedVariable") // The order of the answer, read by queries.
    private int position;

    private String title;
    private LocalDate dueOn;
    private UUID responsibleId;
    private BigDecimal amount;
    private String source;
    private Integer budgetYear;
    private LocalDate doneOn;
    private String proofText;
    private String proofUrl;

    @SuppressWarnings("UnusedVariable") // Kept for whoever asks who it was.
    private UUID doneBy;

    protected ProposalMilestone() {}

    ProposalMilestone(ProposalAnswer answer, int position, MilestoneInput in) {
        proposalId = answer.matterId();
        answerId = answer.id();
        this.position = position;
        title = in.title().strip();
        dueOn = in.dueOn();
        responsibleId = in.responsibleOrganizationId();
        var budget = in.budget();
        if (budget != null) {
            amount = new BigDecimal(budget.amount());
            source = budget.source().strip();
            budgetYear = budget.year();
        }
    }

    void done(MilestoneProofInput in, UUID by) {
        doneOn = in.doneOn();
        proofText = in.text().strip();
        proofUrl = in.url();
        doneBy = by;
    }

    boolean isDone() {
        return doneOn != null;
    }

    UUID proposalId() {
        return proposalId;
    }

    UUID answerId() {
        return answerId;
    }

    String title() {
        return title;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID responsibleId() {
        return responsibleId;
    }

    Budget budget() {
        return amount == null ? null : new Budget(amount.setScale(2).toPlainString(), "RUB", source, budgetYear);
    }

    LocalDate doneOn() {
        return doneOn;
    }

    String proofText() {
        return proofText;
    }

    String proofUrl() {
        return proofUrl;
    }
}
