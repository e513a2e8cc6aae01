package roundtable.proposal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * The money for a milestone.
 *
 * @param amount a decimal string, never a float
 * @param currency {@code RUB}
 * @param source from where
 * @param year of which budget
 */
@Schema(name = "MilestoneBudget", description = "The money for a milestone")
record Budget(
        @Schema(examples = "1500000.00") @NotBlank @Size(max = 15) @DecimalMin("0") @Digits(integer = 12, fraction = 2)
                String amount,
        @Pattern(regexp = "RUB") @Schema(examples = "RUB") @Nullable String currency,
        @Schema(examples = "Бюджет города, раздел «Благоустройство»") @NotBlank @Size(max = 300) @Plain String source,
        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2027") Integer year) {}
