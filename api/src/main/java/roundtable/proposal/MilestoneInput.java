package roundtable.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What an accepting answer promises.
 *
 * @param dueOn until when
 * @param responsibleOrganizationId the body that does it
 * @param budget with which money; null when it needs none or it is not known yet
 */
@Schema(name = "ProposalMilestoneInput", description = "What an accepting answer promises, until when, and who does it")
record MilestoneInput(
        @Schema(examples = "Пандусы у трёх входов") @NotBlank @Size(max = 300) @Plain String title,
        @NotNull @Schema(examples = "2027-06-01") LocalDate dueOn,
        @NotNull UUID responsibleOrganizationId,
        @Valid @Nullable Budget budget) {}
