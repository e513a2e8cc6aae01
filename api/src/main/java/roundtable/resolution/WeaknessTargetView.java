package roundtable.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that a weakness was or is held to; how it stands now is with the weakness.
 *
 * @param baseline where it started; while unknown the first final snapshot serves
 * @param retiredAt since when it holds no more: a newer one took its place, or it was taken back
 */
@Schema(name = "WeaknessTarget", description = "A target of a weakness, with when it was set and until when it held")
record WeaknessTargetView(
        UUID id,
        @Schema(examples = "ngo_business_pairs") String indicator,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        TargetInput.BaselineSource baselineSource,
        @Schema(examples = "40") BigDecimal target,
        LocalDate targetOn,
        Instant setAt,
        @Nullable Instant retiredAt) {}
