package roundtable.shared.http;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table: its columns, and its rows one after another, never all at once.
 *
 * @param name what the file is called, without its ending: Latin letters, digits and hyphens
 * @param rows runs through the rows when the table is written, in a read-only transaction of its own
 */
public record Table<R>(String name, List<Column<R>> columns, Rows<R> rows) {

    /**
     * A column.
     *
     * @param key name of the value in JSON lines
     * @param title heading in CSV and XLSX, in the reader's language
     * @param value text, number, boolean, date, time, a list of those, or null
     */
    public record Column<R>(String key, String title, Function<R, @Nullable Object> value) {}

    /** Where the rows come from. */
    public interface Rows<R> {
        /** Hands over each row in the order of the list. */
        void each(Consumer<R> row);
    }
}
