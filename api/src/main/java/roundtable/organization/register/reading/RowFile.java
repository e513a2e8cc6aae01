package roundtable.organization.register.reading;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one form that every format becomes: a file with a JSON array a row, {@code [number, [cells], fault, column]}. It
 * is read as often as the columns get another meaning, and the upload only once.
 */
public final class RowFile {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BUFFER = 256 * 1024;
    private static final int SAMPLES = 3;
    private static final int SAMPLE = 100;

    private RowFile() {}

    /**
     * A row.
     *
     * @param number of the row, counted from 1 below the header
     * @param cells by column; null for an empty one, and there may be fewer than columns
     * @param fault why the row cannot be taken at all; null for nothing
     * @param faultColumn index of the column that is to blame; −1 for the row as a whole
     */
    public record Row(long number, List<@Nullable String> cells, @Nullable String fault, int faultColumn) {
        /** The cell of a column; null when it is empty. */
        public @Nullable String cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }
    }

    /**
     * A column of the file.
     *
     * @param header unlike all others
     * @param samples its first values
     */
    public record Head(String header, List<String> samples) {}

    /** Reads the rows in their order. */
    public static final class Reader implements Closeable {
        private final JsonParser parser;

        /** Opens the file. */
        public Reader(Path file) throws IOException {
            parser = JSON.createParser(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        /** The next row; null after the last one. */
        public @Nullable Row next() throws IOException {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            var number = parser.nextLongValue(0);
            var cells = new ArrayList<@Nullable String>();
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                cells.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
            }
            @Nullable String fault = null;
            var column = -1;
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                fault = parser.getText();
                column = parser.nextIntValue(-1);
                parser.nextToken();
            }
            return new Row(number, cells, fault, column);
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    /** Takes rows from the reader of a format. */
    static final class Writer implements Closeable {
        private final JsonGenerator out;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final List<List<String>> samples = new ArrayList<>();
        private long rows;

        Writer(Path file) throws IOException {
            out = JSON.createGenerator(
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER), JsonEncoding.UTF8);
            out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        }

        /** Names the columns of a table; a second one of the same name gets a number, an empty one its place. */
        void headers(List<@Nullable String> names) {
            for (var i = 0; i < names.size(); i++) {
                var name = names.get(i);
                var header = name == null || name.isBlank()
                        ? "#" + (i + 1)
                        : cut(name.replaceAll("\\s+", " ").strip());
                var free = header;
                for (var n = 2; columns.containsKey(free); n++) {
                    free = header + " (" + n + ")";
                }
                add(free);
            }
        }

        /** Index of the column, which is added when it is new. */
        int column(String header) {
            var known = columns.get(header);
            return known != null ? known : add(header);
        }

        private int add(String header) {
            if (columns.size() == Limits.COLUMNS) {
                throw Unreadable.whole("too-many-columns", Limits.COLUMNS);
            }
            columns.put(header, columns.size());
            samples.add(new ArrayList<>());
            return columns.size() - 1;
        }

        int columns() {
            return columns.size();
        }

        long rows() {
            return rows;
        }

        void row(long number, List<@Nullable String> cells, @Nullable String fault, int faultColumn)
                throws IOException {
            if (++rows > Limits.ROWS) {
                throw Unreadable.whole("too-many-rows", Limits.ROWS);
            }
            out.writeStartArray();
            out.writeNumber(number);
            out.writeStartArray();
            for (var i = 0; i < cells.size() && i < columns.size(); i++) {
                var cell = cells.get(i);
                if (cell == null || cell.isBlank()) {
                    out.writeNull();
                } else {
                    out.writeString(cell);
                    sample(i, cell);
                }
            }
            out.writeEndArray();
            if (fault != null) {
                out.writeString(fault);
                out.writeNumber(faultColumn);
            }
            out.writeEndArray();
        }

        private void sample(int column, String cell) {
            var known = samples.get(column);
            if (known.size() < SAMPLES) {
                known.add(cut(cell.strip()));
            }
        }

        List<Head> heads() {
            var heads = new ArrayList<Head>();
            columns.forEach((header, i) -> heads.add(new Head(header, samples.get(i))));
            return heads;
        }

        /** Of a surrogate pair not a half. */
        private static String cut(String text) {
            return text.length() <= SAMPLE
                    ? text
                    : text.substring(0, Character.isHighSurrogate(text.charAt(SAMPLE - 1)) ? SAMPLE - 1 : SAMPLE);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
