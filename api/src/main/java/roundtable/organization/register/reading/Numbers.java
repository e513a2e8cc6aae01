package roundtable.organization.register.reading;

import java.math.BigDecimal;

/** Numbers of a file as people would type them. */
final class Numbers {
    /** Digits before and behind the point that a number of a register may have; written out, more might fill the memory. */
    private static final int DIGITS = 40;

    private Numbers() {}

    /** Without an exponent and idle zeros; what is no number, or one beyond all registers, stays as it is. */
    static String plain(String raw) {
        try {
            var number = new BigDecimal(raw);
            return number.scale() > DIGITS || number.precision() - (long) number.scale() > DIGITS
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return raw;
        }
    }
}
