package roundtable.organization.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** All problems of an import as a file for a spreadsheet, written page by page. */
@ApplicationScoped
class ProblemsFile {
    private static final int PAGE = 1_000;

    private final RegisterReportRepository report;

    ProblemsFile(RegisterReportRepository report) {
        this.report = report;
    }

    void write(UUID id, String language, OutputStream out) throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write('\uFEFF');
        line(csv, word("row", language), word("column", language), word("code", language), word("detail", language));
        @Nullable Key after = null;
        do {
            var page = report.problems(id, null, after, PAGE, language);
            for (var problem : page.items()) {
                var view = problem.view();
                line(csv, String.valueOf(view.row()), view.column(), view.code(), view.detail());
            }
            after = page.next();
        } while (after != null);
        csv.flush();
    }

    private static String word(String column, String language) {
        return Texts.in(language, Message.of("register.problems." + column));
    }

    private static void line(Writer csv, @Nullable String... cells) throws IOException {
        for (var i = 0; i < cells.length; i++) {
            csv.write(i == 0 ? "" : ";");
            csv.write(cell(cells[i]));
        }
        csv.write("\r\n");
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
