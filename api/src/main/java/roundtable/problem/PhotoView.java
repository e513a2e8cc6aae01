package roundtable.problem;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture of a problem.
 *
 * @param alt what is seen on it
 * @param url its address; {@code ?size=small}, {@code medium} or {@code large} chooses the size
 */
@Schema(name = "ProblemPhoto", description = "A picture of a problem")
record PhotoView(
        UUID fileId,
        @Schema(examples = "Шесть ступеней перед входом") String alt,
        @Schema(examples = "/api/v1/files/0198c0de-0000-7000-8000-000000000001/content") String url) {

    static PhotoView of(UUID file, String alt) {
        return new PhotoView(file, alt, "/api/v1/files/" + file + "/content");
    }
}
