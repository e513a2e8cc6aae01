package roundtable.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What a member asks the others.
 *
 * @param organizationId the member that asks
 * @param title the question in one line
 * @param body more words, if need be
 */
@Schema(name = "CommunityQuestionInput", description = "What a member asks the others")
record QuestionInput(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Где брать спасательные жилеты?") String title,
        @Size(max = 5000) @Plain(lines = true) @Schema(examples = "Нужно двадцать штук до апреля.") @Nullable
                String body) {}
