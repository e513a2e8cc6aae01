package roundtable.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code access.csv}: every operation × every role, the one place that says who may do what. {@link AccessTest} compares
 * it with what happens, and {@code docs/access.md} is written from it.
 */
final class AccessMatrix {
    /** Not refused; the state or the words may still be wrong. */
    static final String YES = "yes";

    private final List<String> roles;
    private final List<Row> rows;

    private AccessMatrix(List<String> roles, List<Row> rows) {
        this.roles = roles;
        this.rows = rows;
    }

    /** The file of this build. */
    static AccessMatrix read() {
        try (var file = AccessMatrix.class.getResourceAsStream("/access.csv")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessMatrix of(String text) {
        var lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        var head = cells(lines.get(0));
        var roles = head.subList(2, head.size());
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            if (cells.size() != head.size()) {
                throw new IllegalArgumentException("Not one answer for each role: " + line);
            }
            var answers = new LinkedHashMap<String, String>();
            for (var i = 0; i < roles.size(); i++) {
                answers.put(roles.get(i), cells.get(i + 2));
            }
            rows.add(new Row(cells.get(0), cells.get(1), answers));
        }
        return new AccessMatrix(roles, List.copyOf(rows));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    List<String> roles() {
        return roles;
    }

    List<Row> rows() {
        return rows;
    }

    /** The page of the documentation. */
    String page(Map<String, String> summaries) {
        var text = new StringBuilder(
                """
                # Who may do what

                Written by `AccessTest` from `api/src/test/resources/access.csv`, which it compares with the running product,
                operation by operation and role by role. Do not change it by hand.

                - `yes`: not refused. `401`: has to sign in. `403`: may not. `404`: is not told that it is there.
                - `of` names the thing or the action: `draft` is one that is not published, a verb is an action of
                  the operation; nothing: something that everybody sees, or nothing at all.
                - `unconfirmed` has registered and not opened the letter; `blocked` has a token from before the block; `author`
                  has made the draft; `representative` is an owner and `editor` an editor of the organization,
                  `representative_of_another` either of another; `officer` is of another body; `expired_mandate` was a member of
                  the council until a moment ago; `council_member` is one now. Roles that need a second factor are those of
                  accounts that have one.

                """);
        text.append("| operation | of | ").append(String.join(" | ", roles)).append(" |\n");
        text.append("|---|---|").append("---|".repeat(roles.size())).append("\n");
        for (var row : rows) {
            text.append("| `%s` %s | %s | %s |\n"
                    .formatted(
                            row.operation(),
                            summaries.getOrDefault(row.operation(), "").replace("|", "\\|"),
                            row.of(),
                            String.join(" | ", row.answers().values())));
        }
        return text.toString();
    }

    /**
     * What an operation answers on a thing.
     *
     * @param of the thing or the action, empty for something that everybody sees
     * @param answers {@link #YES} or a status, by role
     */
    record Row(String operation, String of, Map<String, String> answers) {
        boolean is(String role, String answer) {
            return answer.equals(answers.get(role));
        }

        /** Whether somebody is not told that the thing is there. */
        boolean hides() {
            return answers.containsValue("404");
        }

        String name() {
            return of.isEmpty() ? operation : operation + " " + of;
        }
    }
}
