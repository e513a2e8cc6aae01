package roundtable.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * What another member answers.
 *
 * @param organizationId the member that answers
 */
@Schema(name = "CommunityAnswerInput", description = "What a member answers")
record AnswerInput(
        @NotNull UUID organizationId,
        @NotBlank
                @Size(max = 5000)
                @Plain(lines = true)
                @Schema(examples = "Прокат в Майме даёт их дружинам бесплатно.")
                String body) {}
