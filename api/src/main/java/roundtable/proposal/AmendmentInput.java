package roundtable.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Other words for a proposal. What is absent stays as it is; one of the two at least is there.
 *
 * @param title instead of the present one
 * @param body instead of the present one
 * @param reason why, for everybody
 * @param organizationId for whom the caller speaks; null for a resident
 */
@Schema(name = "ProposalAmendmentInput", description = "Other words for a proposal")
record AmendmentInput(
        @Size(max = 200)
                @Pattern(regexp = ".*\\S.*")
                @Plain
                @Schema(examples = "Вход без ступеней в каждую аптеку")
                @Nullable
                String title,
        @Size(max = 20_000)
                @Plain(lines = true)
                @Schema(examples = "В трёх поликлиниках города восемь входов, и в аптеках тоже есть ступени.")
                @Nullable
                String body,
        @Schema(examples = "Аптеки стоят в тех же зданиях.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                String reason,
        @Nullable UUID organizationId) {}
