package roundtable.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.Oktmo;

/**
 * How many supports a territory asks for.
 *
 * @param oktmo beginning of the territories' codes; {@code 00} for everywhere
 * @param territory its name in the language asked for; null where no territory has this code
 * @param needed how many that makes
 */
@Schema(name = "SupportThreshold", description = "How many supports a territory asks for; without any it is 30")
record ThresholdView(
        @Schema(examples = "84701") String oktmo,
        @Schema(examples = "Горно-Алтайск") @Nullable String territory,
        @Nullable Integer supports,
        @Nullable Integer adults,
        int needed) {
    /** The whole code of the territory. */
    String code() {
        return Oktmo.whole(oktmo);
    }

    ThresholdView named(@Nullable String name) {
        return new ThresholdView(oktmo, name, supports, adults, needed);
    }
}
