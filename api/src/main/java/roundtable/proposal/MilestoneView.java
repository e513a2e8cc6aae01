package roundtable.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofView;
import roundtable.organization.OrganizationName;

/**
 * A milestone: what is promised, and what shows that it was kept.
 *
 * @param responsible the body that does it; null when it is no longer published
 * @param overdue its day is over and it is not reached
 * @param doneOn when it was reached; null while it is not
 * @param proofUrl a photo or a document somewhere else
 * @param proofFiles photos and documents that are here
 */
@Schema(
        name = "ProposalMilestone",
        description = "What an answer promises, until when, and what shows that it was kept")
record MilestoneView(
        UUID id,
        @Schema(examples = "Пандусы у трёх входов") String title,
        LocalDate dueOn,
        boolean overdue,
        @Nullable OrganizationName responsible,
        @Nullable Budget budget,
        @Nullable LocalDate doneOn,
        @Nullable String proofText,
        @Nullable String proofUrl,
        List<ProofView> proofFiles) {}
