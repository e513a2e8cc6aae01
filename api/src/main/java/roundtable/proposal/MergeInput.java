package roundtable.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * In which proposal another one shall go on.
 *
 * @param survivorId the one that stays open
 * @param reason why, for the authors of both
 */
@Schema(name = "ProposalMergeInput", description = "In which proposal another one shall go on, and why")
record MergeInput(
        @NotNull UUID survivorId,
        @Schema(examples = "Оба предложения об одном и том же входе.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                String reason) {}
