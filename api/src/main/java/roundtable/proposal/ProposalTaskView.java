package roundtable.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is expected of the caller about one proposal.
 *
 * @param count how many answers of that kind: several amendments of one proposal stand together
 * @param dueAt until when the first of them has to be given; what is not answered until then goes without it
 */
@Schema(name = "ProposalTask", description = "What is expected of the caller about a proposal")
record ProposalTaskView(
        ProposalTaskKind kind,
        UUID proposalId,
        @Schema(examples = "vxod-bez-stupenej-3f1c9a20") String slug,
        @Schema(examples = "Вход без ступеней в каждую поликлинику") String title,
        @Schema(examples = "1") int count,
        Instant dueAt) {}
