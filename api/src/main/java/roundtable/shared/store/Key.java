package roundtable.shared.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Place in an ordered list: the values of the sort columns of the last row, the unique one last. The next page is what
 * follows it by a row comparison, {@code (a, id) > (?, ?)}, so page 5,000 costs what page 1 costs.
 *
 * @param values as text, in the order of the sort columns
 */
public record Key(List<String> values) {

    /** Key of a row. */
    public static Key of(Object... values) {
        return new Key(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** A value as text. */
    public String text(int index) {
        return values.get(index);
    }

    /** A value as a time. */
    public Instant instant(int index) {
        return Instant.parse(text(index));
    }

    /** A value as an id. */
    public UUID uuid(int index) {
        return UUID.fromString(text(index));
    }

    /** A value as a number. */
    public double number(int index) {
        return Double.parseDouble(text(index));
    }
}
