package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** A file is shown in one claim, and there once. */
@ApplicationScoped
class DocumentOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "organization_claim_document_once";
    }

    @Override
    public Message message() {
        return Message.of("claim.document-once");
    }
}
