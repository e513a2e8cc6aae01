package roundtable.resolution;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Enough of a round table to point at it.
 *
 * @param slug last segment of its page's path
 */
@Schema(name = "RoundTableLink")
record RoundTableLink(
        UUID id,
        @Schema(examples = "2019-12-05-vzaimodejstvie-nko") String slug,
        @Schema(examples = "Взаимодействие НКО, органов власти и бизнеса") String title) {}
