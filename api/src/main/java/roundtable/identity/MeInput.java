package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * What a person says of themselves.
 *
 * @param displayName what others see
 * @param language in which the platform writes to them
 */
@Schema(description = "What a person says of themselves")
record MeInput(
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Мария Ивановна") String displayName,
        @NotBlank @Pattern(regexp = "ru|en") @Schema(examples = "ru") String language) {}
