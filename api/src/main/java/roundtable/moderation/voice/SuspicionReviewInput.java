package roundtable.moderation.voice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** What a moderator has found out. */
@Schema(name = "SuspicionReviewInput", description = "What a moderator has found out")
record SuspicionReviewInput(
        @Schema(examples = "Сеть школы: голосовали на классном часе") @NotBlank @Size(max = 2000) @Plain(lines = true)
                String note) {}
