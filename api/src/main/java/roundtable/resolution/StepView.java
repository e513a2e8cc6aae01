package roundtable.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.StepTables;
import roundtable.shared.spi.Changed;

/**
 * A step in the history of a recommendation.
 *
 * @param actingFor the organization in whose name it was taken; null for the Resource Center's staff. The person is in
 *     the audit log only
 * @param reason as the public reads it
 * @param changes what was changed beside the state, from what to what: a field of the recommendation, or a target or
 *     rule by the key of its indicator or type; of a rule also the names of its territory and areas, when it has them
 */
@Schema(name = "RecommendationStep")
record StepView(
        UUID id,
        RecommendationStatus from,
        RecommendationStatus to,
        RecommendationAction action,
        @Nullable UUID actingFor,
        @Schema(examples = "Все ожидаемые доказательства приняты") @Nullable String reason,
        Map<String, Changed.Change> changes,
        Instant at) {

    /** As a row of a file. */
    StepTables.Step row(Map<UUID, OrganizationName> names) {
        var named = actingFor == null ? null : names.get(actingFor);
        return new StepTables.Step(
                id,
                at,
                action,
                from,
                to,
                named == null ? null : named.shortName(),
                null,
                null,
                due(),
                reason,
                changes.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(c -> c.getKey() + ": " + said(c.getValue().from()) + " → "
                                + said(c.getValue().to()))
                        .toList());
    }

    /** The new day, when the step set one. */
    private @Nullable LocalDate due() {
        var changed = changes.get("dueOn");
        return changed == null || changed.to() == null
                ? null
                : LocalDate.parse(changed.to().toString());
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
