package roundtable.shared.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money: a decimal text, never a float. Tables keep it in minor units.
 *
 * @param amount with a point, at most two places
 * @param currency by ISO 4217; only roubles are in use
 */
@Schema(name = "Money", description = "An amount of money")
public record Money(
        @NotNull @Pattern(regexp = "\\d{1,13}(\\.\\d{1,2})?") @Schema(examples = "150000.00") String amount,
        @NotNull @Pattern(regexp = "RUB") @Schema(examples = "RUB") String currency) {

    private static final String RUB = "RUB";
    private static final int PLACES = 2;

    /** Of so many kopecks. */
    public static Money ofMinor(long minor) {
        return new Money(BigDecimal.valueOf(minor, PLACES).toPlainString(), RUB);
    }

    /** In kopecks. */
    public long minor() {
        return new BigDecimal(amount).movePointRight(PLACES).longValueExact();
    }
}
