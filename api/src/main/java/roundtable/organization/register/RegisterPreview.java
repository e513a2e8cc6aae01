package roundtable.organization.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.reading.RowFile;
import roundtable.shared.store.OwnConnections;
import roundtable.shared.text.Texts;

/** The first rows of a file as they would be read. */
@ApplicationScoped
class RegisterPreview {
    private static final int ROWS = 10;
    private static final int LONGEST_CELL = 500;

    private final RegisterFiles files;
    private final OwnConnections connections;
    private final Validator validator;

    RegisterPreview(RegisterFiles files, OwnConnections connections, Validator validator) {
        this.files = files;
        this.connections = connections;
        this.validator = validator;
    }

    RegisterPreviewView of(RegisterImport i, String language) {
        var rows = new ArrayList<RegisterPreviewView.Row>();
        if (!files.wasRead(i.id())) {
            return new RegisterPreviewView(rows);
        }
        try (var connection = connections.open("round-table register preview", Duration.ofSeconds(10));
                var reader = new RowFile.Reader(files.rows(i.id()))) {
            var check = new RowCheck(i.columns(), i.format(), new RegisterLookup(connection), validator);
            for (var row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
                rows.add(row(row, check.check(row), i.columns().size(), language));
            }
            return new RegisterPreviewView(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegisterPreviewView.Row row(
            RowFile.Row row, RowCheck.Checked checked, int columns, String language) {
        var cells = new ArrayList<@Nullable String>();
        for (var c = 0; c < columns; c++) {
            var cell = row.cell(c);
            cells.add(cell == null || cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…");
        }
        List<RegisterProblemView> problems = Stream.concat(checked.problems().stream(), checked.remarks().stream())
                .map(p -> new RegisterProblemView(row.number(), p.header(), p.code(), Texts.in(language, p.reason())))
                .toList();
        return new RegisterPreviewView.Row(row.number(), cells, RowCheck.shown(checked.said()), problems);
    }
}
