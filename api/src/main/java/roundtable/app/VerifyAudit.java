package roundtable.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.audit.AuditChain;

/**
 * The command {@code verify-audit [head]}: reads the whole audit log and says whether somebody has rewritten it. It
 * works beside a running installation and on a stopped one. The answer is 0, or 1 with the entries named.
 */
final class VerifyAudit {
    static final String COMMAND = "verify-audit";

    private VerifyAudit() {}

    static int run(String[] args, Settings setting) {
        try {
            return read(args.length > 1 ? args[1] : null, setting);
        } catch (SQLException | EmbeddedDatabase.NotStarted e) {
            System.err.println("Журнал не прочитан / The log could not be read: " + e.getMessage());
            return 2;
        }
    }

    private static int read(@Nullable String head, Settings setting) throws SQLException {
        var url = setting.get("quarkus.datasource.jdbc.url");
        if (url != null) {
            return verify(connect(url, setting), head);
        }
        var dataDir = Path.of(Objects.requireNonNullElse(setting.get("roundtable.data-dir"), "data"));
        var running = EmbeddedDatabase.toRunning(dataDir);
        if (running.isPresent()) {
            return verify(running.get(), head);
        }
        try (var database = EmbeddedDatabase.start(dataDir)) {
            var known = database.settings();
            return verify(connect(Objects.requireNonNull(known.get("quarkus.datasource.jdbc.url")), known::get), head);
        }
    }

    private static Connection connect(String url, Settings setting) throws SQLException {
        return DriverManager.getConnection(
                url, setting.get("quarkus.datasource.username"), setting.get("quarkus.datasource.password"));
    }

    private static int verify(Connection opened, @Nullable String head) throws SQLException {
        try (var connection = opened) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            var verdict = AuditChain.verify(connection, head);
            verdict.faults().forEach(f -> System.out.println("  " + f.seq() + ": " + told(f.what())));
            if (!verdict.headKnown()) {
                System.out.println(
                        "  Такого звена в цепочке нет: журнал переписан / The chain has no such link: the log "
                                + "was rewritten: " + head);
            }
            System.out.println(
                    (verdict.isGood() ? "Журнал цел / The log is whole: " : "Журнал изменён / The log was changed: ")
                            + verdict.links() + ", " + verdict.head());
            return verdict.isGood() ? 0 : 1;
        }
    }

    private static String told(AuditChain.What what) {
        return switch (what) {
            case ENTRY_CHANGED -> "запись изменена / the entry was changed";
            case ENTRY_MISSING -> "запись удалена / the entry was removed";
            case ENTRY_ADDED_LATER -> "запись вставлена позже / the entry was put in later";
            case LINK_BROKEN -> "цепочка прервана / the chain is broken here";
        };
    }

    /** What is set, by name; null when it is not. */
    @FunctionalInterface
    interface Settings {
        @Nullable
        String get(String name);
    }
}
