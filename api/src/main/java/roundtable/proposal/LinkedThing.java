package roundtable.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A thing of another kind, as far as a proposal points at it.
 *
 * @param path its page
 */
@Schema(name = "LinkedThing", description = "A thing that another one points at, with its page")
record LinkedThing(
        UUID id,
        @Schema(examples = "19. Собирать предложения НКО и бизнеса") String title,
        @Schema(examples = "/round-tables/rezolyucziya#019…") String path) {}
