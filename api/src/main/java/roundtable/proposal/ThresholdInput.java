package roundtable.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many supports a territory asks for.
 *
 * @param supports told outright
 * @param adults how many adults live there: 0.05 % of them, 30 at least
 */
@Schema(name = "SupportThresholdInput", description = "How many supports a territory asks for: one of the two")
record ThresholdInput(
        @Min(1) @Max(1_000_000) @Schema(examples = "100") @Nullable Integer supports,
        @Min(1) @Max(200_000_000) @Nullable Integer adults) {}
