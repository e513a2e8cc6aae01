package roundtable.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Lets the platform find evidence by itself: a thing of this type that changes from that day on and for which the
 * predicate holds.
 *
 * @param territoryId only what lies there or in a part of it by ОКТМО; null for everything
 * @param activityAreaIds only what is about one of these, at most five; none for everything
 */
@Schema(
        name = "EvidenceRuleInput",
        description = "What is evidence by itself: all things of the type for which the predicate holds, or only those"
                + " that lie in the territory and are about one of the areas. What has no territory lies in none")
record EvidenceRuleInput(
        @Schema(examples = "organization") @NotBlank @Size(max = 60) @Plain String targetType,
        @Schema(examples = "published") @NotBlank @Size(max = 60) @Plain String predicate,
        @NotNull LocalDate since,
        @Nullable UUID territoryId,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds) {

    List<UUID> areas() {
        return Objects.requireNonNullElse(activityAreaIds, List.of());
    }
}
