package roundtable.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * A photo or a document by which a body shows what it has done.
 *
 * @param fileId what the caller has uploaded
 * @param title what it is; of a photo what is seen on it, for those who do not see it
 */
@Schema(name = "ProofFileInput", description = "A photo or a document by which a body shows what it has done")
public record ProofInput(
        @NotNull UUID fileId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Пандус у главного входа") String title) {

    /** How many can be shown with a step; the tables hold that too. */
    public static final int MOST = 5;
}
