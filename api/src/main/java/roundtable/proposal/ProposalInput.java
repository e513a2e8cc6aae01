package roundtable.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.shared.text.Plain;

/**
 * What somebody proposes. Title and body are enough for a draft; to be submitted it also needs a place. In the support
 * phase only title and body can change.
 *
 * @param organizationId for whom the author speaks; null for a resident
 * @param title what shall be done, in one line
 * @param body what, why and how, in plain text
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param activityAreaIds what it is about, at most five
 * @param territoryId where
 * @param location the very place
 * @param everywhere everywhere where the platform works
 * @param problemId the problem that it solves
 * @param recommendationId the recommendation of a round table that it carries out
 */
@Schema(description = "What somebody proposes; title and body are enough for a draft")
record ProposalInput(
        @Nullable UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Вход без ступеней в каждую поликлинику") String title,
        @NotBlank
                @Size(max = 20_000)
                @Plain(lines = true)
                @Schema(examples = "В трёх поликлиниках города восемь входов. Без ступеней только один.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId,
        @Valid @Nullable GeoPoint location,
        @Nullable Boolean everywhere,
        @Nullable UUID problemId,
        @Nullable UUID recommendationId) {

    /** The same about the same place with other words. */
    ProposalInput with(String otherTitle, String otherBody) {
        return new ProposalInput(
                organizationId,
                otherTitle,
                otherBody,
                language,
                activityAreaIds,
                territoryId,
                location,
                everywhere,
                problemId,
                recommendationId);
    }

    boolean isEverywhere() {
        return Boolean.TRUE.equals(everywhere);
    }

    boolean hasPlace() {
        return isEverywhere() || territoryId != null || location != null;
    }
}
