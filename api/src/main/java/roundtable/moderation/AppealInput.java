package roundtable.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** Why an author does not agree. */
@Schema(name = "AppealInput", description = "Why an author does not agree")
record AppealInput(
        @Schema(examples = "Это не реклама, а наша программа на год") @NotBlank @Size(max = 4000) @Plain(lines = true)
                String text) {}
