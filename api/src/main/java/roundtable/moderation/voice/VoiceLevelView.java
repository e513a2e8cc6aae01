package roundtable.moderation.voice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.identity.AssuranceLevel;

/**
 * How well a territory has to know people whose supports and votes count.
 *
 * @param oktmo beginning of the territories' codes; {@code 00} for everywhere
 * @param supports of proposals
 * @param ballots answers to polls
 */
@Schema(
        name = "VoiceLevel",
        description = "How well the platform has to know people whose supports and votes count in a territory")
record VoiceLevelView(@Schema(examples = "84701") String oktmo, AssuranceLevel supports, AssuranceLevel ballots) {}
