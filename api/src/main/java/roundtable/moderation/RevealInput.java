package roundtable.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** Why a moderator has to know who somebody is. */
@Schema(name = "RevealInput", description = "Why a moderator has to know who somebody is; it stands in the log")
record RevealInput(
        @Schema(examples = "Угроза: передаём сведения полиции") @NotBlank @Size(max = 500) @Plain String reason) {}
