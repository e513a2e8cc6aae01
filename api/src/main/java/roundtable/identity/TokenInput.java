package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * What the link of a letter carries.
 *
 * @param token good once, and not for long
 */
@Schema(description = "What the link of a letter carries")
record TokenInput(
        @NotBlank @Size(max = 100) @Plain @Schema(examples = "5xQvP0kX2dQm3o1m3yQ5r4w8n6t7s9u1v2x3y4z5A6B")
                String token) {}
