package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One scan is one sheet, so that nobody counts twice. */
@ApplicationScoped
class PaperScanOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "proposal_paper_scan_once";
    }

    @Override
    public Message message() {
        return Message.of("proposal.paper.once");
    }
}
