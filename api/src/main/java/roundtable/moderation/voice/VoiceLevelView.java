package roundtable.moderation.voice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AssuranceLevel;
import roundtable.reference.Oktmo;

/**
 * How well a territory has to know people whose supports and votes count.
 *
 * @param oktmo beginning of the territories' codes; {@code 00} for everywhere
 * @param territory its name in the language asked for; null where no territory has this code
 * @param supports of proposals
 * @param ballots answers to polls
 */
@Schema(
        name = "VoiceLevel",
        description = "How well the platform has to know people whose supports and votes count in a territory")
record VoiceLevelView(
        @Schema(examples = "84701") String oktmo,
        @Schema(examples = "Горно-Алтайск") @Nullable String territory,
        AssuranceLevel supports,
        AssuranceLevel ballots) {
    /** The whole code of the territory. */
    String code() {
        return Oktmo.whole(oktmo);
    }

    VoiceLevelView named(@Nullable String name) {
        return new VoiceLevelView(oktmo, name, supports, ballots);
    }
}
