package roundtable.problem;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;

/**
 * A way to a body.
 *
 * @param activityArea null for everything that no other route names
 * @param oktmo beginning of the territories' codes; empty for everywhere
 * @param territory its name in the language asked for; null for everywhere, and where no territory has this code
 * @param responsible null when the body is no longer published
 */
@Schema(name = "ProblemRoute", description = "Which body answers for an activity area in a territory")
record RouteView(
        UUID id,
        @Nullable AreaName activityArea,
        @Schema(examples = "84701") String oktmo,
        @Schema(examples = "Горно-Алтайск") @Nullable String territory,
        @Nullable OrganizationName responsible) {}
