package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** One open claim for a person and an organization. */
@ApplicationScoped
class OpenClaim implements ConstraintProblem {
    @Override
    public String constraint() {
        return "organization_claim_open";
    }

    @Override
    public Message message() {
        return Message.of("claim.open-already");
    }
}
