package roundtable.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file and where its bytes are.
 *
 * @param name what its owner called it
 * @param size bytes that were sent
 * @param url a document's address; null for a picture
 * @param images a picture's sizes, smallest first; empty for a document
 */
@Schema(name = "File", description = "An uploaded file")
public record FileView(
        UUID id,
        FileKind kind,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "ustav.pdf") String name,
        @Schema(examples = "48213") long size,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(nullable = true, examples = "/api/v1/files/0198c0de-0000-7000-8000-000000000001/content")
                @Nullable
                String url,
        List<Image> images,
        Instant createdAt) {

    /**
     * A picture in one size.
     *
     * @param width in pixels
     * @param height in pixels
     */
    @Schema(name = "FileImage", description = "A picture in one size")
    public record Image(
            @Schema(examples = "small") String size,
            @Schema(examples = "160") int width,
            @Schema(examples = "120") int height,
            @Schema(examples = "/api/v1/files/0198c0de-0000-7000-8000-000000000001/content?size=small") String url) {}
}
