package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Table.Column;

/** Writes rows as they come and keeps none of them. */
interface TableWriter<R> {
    void write(R row) throws IOException;

    /** Ends the file, not the stream under it. Never called for a file that is not whole. */
    void end() throws IOException;

    /** Commas, CRLF, quotes where they are needed. */
    final class Csv<R> implements TableWriter<R> {
        private static final CsvMapper MAPPER = CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        private static final String BOM = "\uFEFF";

        private final List<Column<R>> columns;
        private final SequenceWriter rows;

        Csv(List<Column<R>> columns, OutputStream out, boolean bom) throws IOException {
            this.columns = columns;
            if (bom) {
                out.write(BOM.getBytes(StandardCharsets.UTF_8));
            }
            rows = MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                    .writeValues(out);
            rows.write(columns.stream().map(c -> Cells.text(c.title())).toArray(String[]::new));
        }

        @Override
        public void write(R row) throws IOException {
            rows.write(
                    columns.stream().map(c -> Cells.text(c.value().apply(row))).toArray(String[]::new));
        }

        @Override
        public void end() throws IOException {
            rows.close();
        }
    }

    /** One object a line; what is not known is left out. */
    final class Json<R> implements TableWriter<R> {
        private static final byte[] LINE = {'\n'};

        private final List<Column<R>> columns;
        private final OutputStream out;
        private final ObjectMapper json;

        Json(List<Column<R>> columns, OutputStream out, ObjectMapper json) {
            this.columns = columns;
            this.out = out;
            this.json = json;
        }

        @Override
        public void write(R row) throws IOException {
            var object = json.createObjectNode();
            for (var column : columns) {
                var value = column.value().apply(row);
                if (value != null) {
                    object.set(column.key(), json.valueToTree(value));
                }
            }
            out.write(json.writeValueAsBytes(object));
            out.write(LINE);
        }

        @Override
        public void end() {}
    }

    /** Sheets of a million rows, each with the header; rows go out by the hundred, texts stand in their cells, nothing is a formula. */
    final class Xlsx<R> implements TableWriter<R> {
        /** A sheet of Excel ends soon after. */
        private static final int MOST_ROWS = 1_000_000;

        private static final int KEPT = 200;
        private static final int FASTEST = 1;

        private final List<Column<R>> columns;
        private final int mostRows;
        private final Workbook book;
        private Worksheet sheet;
        private int sheets = 1;
        private int line;

        Xlsx(List<Column<R>> columns, OutputStream out) {
            this(columns, out, MOST_ROWS);
        }

        /** With another number of rows on a sheet. */
        Xlsx(List<Column<R>> columns, OutputStream out, int mostRows) {
            this.columns = columns;
            this.mostRows = mostRows;
            book = new Workbook(out, "round-table", "1.0");
            book.setCompressionLevel(FASTEST);
            sheet = sheet();
        }

        private Worksheet sheet() {
            var fresh = book.newWorksheet(String.valueOf(sheets));
            line = 0;
            fresh.freezePane(0, 1);
            for (var c = 0; c < columns.size(); c++) {
                fresh.inlineString(0, c, Cells.text(columns.get(c).title()));
            }
            return fresh;
        }

        @Override
        public void write(R row) throws IOException {
            if (line == mostRows) {
                sheet.finish();
                sheets++;
                sheet = sheet();
            }
            line++;
            for (var c = 0; c < columns.size(); c++) {
                cell(c, columns.get(c).value().apply(row));
            }
            if (line % KEPT == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, @Nullable Object value) {
            if (value instanceof Number number) {
                sheet.value(line, column, number);
            } else if (value != null) {
                var text = Cells.text(value);
                if (!text.isEmpty()) {
                    sheet.inlineString(line, column, text);
                }
            }
        }

        @Override
        public void end() throws IOException {
            book.finish();
        }
    }
}
