package roundtable.shared.http;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell. What a spreadsheet would take for a formula gets an apostrophe in front, and so does what begins
 * with apostrophes before such a sign: taking exactly one away gives the value back, whatever it was (decision 0020).
 */
public final class Cells {
    /** Between the values of a list in one cell. */
    public static final String BETWEEN = "; ";

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    /** The value as it stands in a cell. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
        }
        return guarded(plain(value));
    }

    private static String plain(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        }
        return value instanceof Enum<?> constant ? EnumNames.of(constant) : value.toString();
    }

    private static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What was written into a cell by {@link #text}, read back. */
    public static String read(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
