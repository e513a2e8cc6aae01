package roundtable.moderation.voice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** Why voices that were set aside count again. */
@Schema(name = "SuspicionNoteInput", description = "Why voices that were set aside count again")
record SuspicionNoteInput(
        @Schema(examples = "Все пятеро пришли на встречу") @NotBlank @Size(max = 2000) @Plain(lines = true)
                String note) {}
