package roundtable.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/** Why an appeal is decided so. */
@Schema(name = "ReviewInput", description = "Why an appeal is decided so")
record ReviewInput(
        @Schema(examples = "Программа описана по делу") @NotBlank @Size(max = 2000) @Plain(lines = true)
                String reason) {}
