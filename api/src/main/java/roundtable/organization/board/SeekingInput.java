package roundtable.organization.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * Which trustees an organization looks for.
 *
 * @param text who, and for what; everybody reads it
 */
@Schema(name = "TrusteesSought", description = "Which trustees an organization looks for")
record SeekingInput(
        @NotBlank
                @Size(max = 2000)
                @Plain(lines = true)
                @Schema(examples = "Ищем предпринимателя, который поможет с ремонтом.")
                String text) {}
