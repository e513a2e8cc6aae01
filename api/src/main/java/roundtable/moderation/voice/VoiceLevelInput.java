package roundtable.moderation.voice;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.identity.AssuranceLevel;

/** How well a territory has to know people whose supports and votes count. */
@Schema(
        name = "VoiceLevelInput",
        description = "How well the platform has to know people whose supports and votes count in a territory")
record VoiceLevelInput(@NotNull AssuranceLevel supports, @NotNull AssuranceLevel ballots) {}
