package roundtable.resolution;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A number that a recommendation is to reach.
 *
 * @param indicator key of a definition
 * @param baseline where it starts; null when unknown, then the first final snapshot serves
 * @param baselineSource {@code unknown} exactly when there is no baseline
 */
@Schema(name = "TargetInput")
record TargetInput(
        @Schema(examples = "recommendations_with_evidence") @NotBlank @Size(max = 60) @Plain String indicator,
        @Schema(examples = "10") @Digits(integer = 12, fraction = 6) @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @NotNull BaselineSource baselineSource,
        @Schema(examples = "80") @NotNull @Digits(integer = 12, fraction = 6) BigDecimal target,
        @NotNull LocalDate targetOn) {

    /** Where the baseline comes from. */
    enum BaselineSource {
        MEASURED,
        DECLARED,
        UNKNOWN
    }

    /** A baseline says where it comes from, and only what is unknown has none. */
    boolean explainsBaseline() {
        return (baseline == null) == (baselineSource == BaselineSource.UNKNOWN);
    }
}
