package roundtable.story;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture of a story.
 *
 * @param alt what is seen on it
 * @param url its address; {@code ?size=small}, {@code medium} or {@code large} chooses the size
 */
@Schema(name = "StoryPicture", description = "A picture of a story")
record StoryPicture(
        UUID fileId,
        @Schema(examples = "Подростки собирают скворечники") String alt,
        @Schema(examples = "/api/v1/files/0198c0de-0000-7000-8000-000000000001/content") String url) {

    static StoryPicture of(UUID file, String alt) {
        return new StoryPicture(file, alt, address(file));
    }

    static String address(UUID file) {
        return "/api/v1/files/" + file + "/content";
    }
}
