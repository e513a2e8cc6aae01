package roundtable.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Why an answer is disputed.
 *
 * @param reason public
 * @param organizationId one that stands behind the proposal, when the caller speaks for it
 */
@Schema(name = "AnswerDisputeInput", description = "Why an answer is disputed")
record DisputeInput(
        @Schema(examples = "Про два здания из восьми в ответе ничего нет.")
                @NotBlank
                @Size(max = 2000)
                @Plain(lines = true)
                String reason,
        @Nullable UUID organizationId) {}
