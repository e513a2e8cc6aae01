package roundtable.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * A resolution as text: plain or Markdown. A DOCX is sent as {@code multipart/form-data} to the same path.
 *
 * @param fileName where the text came from; shown to the staff only
 * @param text the whole text, at most 1 MiB with its JSON around
 */
@Schema(name = "ImportInput")
record ImportInput(
        @Schema(examples = "резолюция.txt") @NotBlank @Size(max = 255) @Plain String fileName,
        @Schema(
                        examples =
                                "Резолюция круглого стола\\n5 декабря 2019 года\\nРекомендации:\\nНКО:\\n- Освещать свою деятельность")
                @NotNull
                String text) {}
