package roundtable.initiative;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.StepTables;

/**
 * A step of an initiative in its public time-line. Of people only the organization they acted for is told.
 *
 * @param actingFor the council or the body
 * @param automatic done by the platform itself
 * @param dueAt the term that runs from then on
 * @param reportDigest SHA-256 of the report of contributions that the step has frozen
 */
@Schema(name = "InitiativeStep", description = "A step of an initiative in its time-line")
record InitiativeStepView(
        UUID id,
        InitiativeStatus from,
        InitiativeStatus to,
        InitiativeAction action,
        @Nullable OrganizationName actingFor,
        boolean automatic,
        @Nullable Instant dueAt,
        @Schema(examples = "Потери бюджета не подтверждены.") @Nullable String reason,
        Instant at,
        @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") @Nullable
                String reportDigest) {

    /** As a row of a file. */
    StepTables.Step row() {
        var council = actingFor == null ? null : actingFor.shortName();
        return new StepTables.Step(id, at, action, from, to, council, automatic, null, dueAt, reason, List.of());
    }
}
