package roundtable.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that a recommendation is held to. What is unknown is null, never 0.
 *
 * @param indicator key of the definition
 * @param baseline where it started; while unknown the first final snapshot serves
 * @param baselineSource {@code unknown} when no baseline was set
 * @param value of the latest snapshot
 * @param measuredOn the day that the value speaks of
 * @param progress from 0 to 1; computed, null when anything it needs is missing
 */
@Schema(name = "IndicatorTarget")
record TargetView(
        UUID id,
        @Schema(examples = "recommendations_with_evidence") String indicator,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        TargetInput.BaselineSource baselineSource,
        @Schema(examples = "0.8") BigDecimal target,
        LocalDate targetOn,
        @Nullable BigDecimal value,
        @Nullable LocalDate measuredOn,
        @Nullable BigDecimal progress,
        Health health) {}
