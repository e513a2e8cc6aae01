package roundtable.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofView;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.StepTables;

/**
 * A step of a proposal in its public time-line. Of people only the organization they acted for is told.
 *
 * @param actingFor the organization; null for a resident, a moderator, and the platform itself
 * @param automatic done by the platform itself
 * @param toBody where it was forwarded
 * @param dueAt the new term
 * @param proofs files by which the body shows what it has done
 */
@Schema(name = "ProposalStep", description = "A step of a proposal in its time-line")
record ProposalStepView(
        UUID id,
        ProposalStatus from,
        ProposalStatus to,
        ProposalAction action,
        @Nullable OrganizationName actingFor,
        boolean automatic,
        @Nullable OrganizationName toBody,
        @Nullable Instant dueAt,
        @Schema(examples = "Дорога находится в ведении республики.") @Nullable String reason,
        List<ProofView> proofs,
        Instant at) {

    /** As a row of a file. */
    StepTables.Step row() {
        return new StepTables.Step(
                id, at, action, from, to, name(actingFor), automatic, name(toBody), dueAt, reason, List.of());
    }

    private static @Nullable String name(@Nullable OrganizationName organization) {
        return organization == null ? null : organization.shortName();
    }
}
