package roundtable.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.organization.register.reading.RegisterFormat;
import roundtable.organization.register.reading.RegisterReader;
import roundtable.organization.register.reading.RowFile;

/** A table of more rows than a sheet holds is written onto several, and read back as one. */
class XlsxSheetsTest {
    @TempDir
    Path folder;

    @Test
    void rows_of_all_sheets_are_read_back_in_their_order() throws IOException {
        var columns = List.of(
                new Table.Column<Integer>("n", "Номер", n -> n),
                new Table.Column<Integer>("name", "Название", n -> "=Фонд " + n));
        var bytes = new ByteArrayOutputStream();
        var writer = new TableWriter.Xlsx<>(columns, bytes, 3);
        for (var n = 1; n <= 7; n++) {
            writer.write(n);
        }
        writer.end();
        var upload = Files.write(folder.resolve("upload"), bytes.toByteArray());
        var rows = folder.resolve("rows");

        var found = RegisterReader.read(upload, rows, folder.resolve("scratch"));

        assertThat(found.format()).isEqualTo(RegisterFormat.XLSX);
        assertThat(found.rows()).isEqualTo(7);
        assertThat(found.columns()).extracting(RowFile.Head::header).containsExactly("Номер", "Название");
        var read = new ArrayList<String>();
        try (var reader = new RowFile.Reader(rows)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                read.add(row.number() + " " + row.cells());
            }
        }
        assertThat(read)
                .containsExactly(
                        "1 [1, '=Фонд 1]",
                        "2 [2, '=Фонд 2]",
                        "3 [3, '=Фонд 3]",
                        "4 [4, '=Фонд 4]",
                        "5 [5, '=Фонд 5]",
                        "6 [6, '=Фонд 6]",
                        "7 [7, '=Фонд 7]");
    }
}
