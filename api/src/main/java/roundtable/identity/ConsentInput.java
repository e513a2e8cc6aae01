package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * What a person agrees to.
 *
 * @param purpose for what
 * @param textVersion of the text that they read, see {@code GET /consent-texts}
 */
@Schema(description = "What a person agrees to")
record ConsentInput(
        @NotNull @Schema(examples = "processing") Purpose purpose,
        @NotBlank @Size(max = 20) @Plain @Schema(examples = "1") String textVersion) {}
