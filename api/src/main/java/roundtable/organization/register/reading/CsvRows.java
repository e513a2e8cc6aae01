package roundtable.organization.register.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values parted by commas, semicolons or tabs, with any line ends. The first line that is not empty is the header. */
final class CsvRows {
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final char[] SEPARATORS = {';', ',', '\t'};

    private CsvRows() {}

    /** Reads all rows; answers the separator that was found. */
    static char read(Path file, TextProbe text, RowFile.Writer out) throws IOException {
        var separator = separator(file, text);
        var factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Limits.CELL)
                        .build())
                .build();
        try (var reader = text.open(file);
                var parser = factory.createParser(reader)) {
            parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            new Run(parser, out).run();
        }
        return separator;
    }

    /** The most frequent one in the first line, outside of quotes. */
    private static char separator(Path file, TextProbe text) throws IOException {
        var counts = new int[SEPARATORS.length];
        try (Reader reader = text.open(file)) {
            var quoted = false;
            var seen = false;
            for (var n = 0; n < LONGEST_HEADER; n++) {
                var c = reader.read();
                quoted ^= c == '"';
                if (c < 0 || (!quoted && seen && (c == '\n' || c == '\r'))) {
                    break;
                }
                seen |= c > ' ';
                for (var i = 0; i < SEPARATORS.length && !quoted; i++) {
                    counts[i] += c == SEPARATORS[i] ? 1 : 0;
                }
            }
        }
        var best = 0;
        for (var i = 1; i < SEPARATORS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }

    private static final class Run {
        private final CsvParser parser;
        private final RowFile.Writer out;
        private long line = 1;
        private long column = 1;

        Run(CsvParser parser, RowFile.Writer out) {
            this.parser = parser;
            this.out = out;
        }

        void run() throws IOException {
            try {
                long number = 0;
                while (next() != null) {
                    var cells = cells();
                    if (cells.stream().allMatch(c -> c == null || c.isBlank())) {
                        continue;
                    }
                    if (out.columns() == 0) {
                        out.headers(cells);
                    } else {
                        row(++number, cells);
                    }
                }
            } catch (StreamConstraintsException tooLong) {
                // Most often a quote was opened and never closed, and the rest of the file is one cell.
                throw Unreadable.at(line, column, "cell-too-long", Limits.CELL);
            } catch (JacksonException broken) {
                var message = String.valueOf(broken.getOriginalMessage());
                if (message.contains("closing quote")) {
                    throw Unreadable.at(line, column, "unbalanced-quotes");
                }
                var at = broken.getLocation();
                throw Unreadable.at(at == null ? line : at.getLineNr(), at == null ? column : at.getColumnNr(), "csv");
            }
        }

        /** The next record. A record that is not whole is told with the place where its last cell begins. */
        private @Nullable JsonToken next() throws IOException {
            note();
            return parser.nextToken();
        }

        private List<@Nullable String> cells() throws IOException {
            var cells = new ArrayList<@Nullable String>();
            note();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                if (cells.size() == Limits.COLUMNS) {
                    throw Unreadable.at(line, column, "too-many-columns", Limits.COLUMNS);
                }
                cells.add(parser.getText());
                note();
            }
            return cells;
        }

        private void note() {
            var at = parser.currentLocation();
            line = at.getLineNr();
            column = Math.max(1, at.getColumnNr());
        }

        /** Empty cells at the end are of no account; other than that each row has a cell for each column. */
        private void row(long number, List<@Nullable String> cells) throws IOException {
            var length = cells.size();
            while (length > out.columns() && isEmpty(cells.get(length - 1))) {
                length--;
            }
            out.row(number, cells, length == out.columns() ? null : "columns", -1);
        }

        private static boolean isEmpty(@Nullable String cell) {
            return cell == null || cell.isBlank();
        }
    }
}
