package roundtable.problem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * A picture of a problem.
 *
 * @param fileId what the caller has uploaded, or what the problem shows already
 * @param alt what is seen on it, for those who do not see it
 */
@Schema(name = "ProblemPhotoInput")
record PhotoInput(
        @NotNull UUID fileId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Шесть ступеней перед входом") String alt) {

    /** How many a problem can have; the table holds that too. */
    static final int MOST = 5;
}
