package roundtable.initiative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.money.Money;
import roundtable.shared.text.Plain;

/**
 * What a budget loses by the relief in a year.
 *
 * @param source who has counted it, by what
 * @param year of which budget
 */
@Schema(name = "RevenueLoss", description = "What a budget loses by a relief in a year, and who has counted it")
record RevenueLoss(
        @NotNull @Valid Money amount,
        @NotBlank @Size(max = 300) @Plain @Schema(examples = "Расчёт финансового управления города") String source,
        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2027") Integer year) {}
