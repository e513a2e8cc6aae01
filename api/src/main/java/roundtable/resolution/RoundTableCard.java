package roundtable.resolution;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A round table in a list.
 *
 * @param recommendations how many it made
 * @param done how many of them are confirmed as done
 * @param inProgress how many are accepted and not finished, those under review with them
 * @param withEvidence how many have accepted evidence that is more than an external page
 */
@Schema(name = "RoundTableCard")
record RoundTableCard(
        UUID id,
        @Schema(examples = "2019-12-05-vzaimodejstvie-nko") String slug,
        @Schema(examples = "Взаимодействие НКО, органов власти и бизнеса") String title,
        @Schema(examples = "2019-12-05") LocalDate heldOn,
        @Schema(examples = "Горно-Алтайск") @Nullable String place,
        int recommendations,
        int done,
        int inProgress,
        int withEvidence) {}
