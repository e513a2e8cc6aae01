package roundtable.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which body answers.
 *
 * @param activityAreaId for what; null for everything that no other route names
 * @param oktmo code of the territory with everything inside; null for everywhere
 */
@Schema(name = "ProblemRouteInput", description = "Which body answers for an activity area in a territory")
record RouteInput(
        @Nullable UUID activityAreaId,
        @Pattern(regexp = "\\d{2,11}") @Schema(examples = "84701000") @Nullable String oktmo,
        @NotNull UUID bodyId) {}
