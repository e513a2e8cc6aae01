package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One report each per thing. */
@ApplicationScoped
class ReportOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "moderation_report_once";
    }

    @Override
    public Message message() {
        return Message.of("moderation.reported-already");
    }
}
