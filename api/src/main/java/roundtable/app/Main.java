package roundtable.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/**
 * Starts the product. With no {@code quarkus.datasource.jdbc.url} it brings its own PostgreSQL, in
 * {@code ROUNDTABLE_DATA_DIR}; with one it uses the server given there. {@code verify-audit} reads the audit log instead.
 */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Ends with 1 when the data directory is in use or the database does not start. */
    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(args, Main::setting));
        }
        quietMigrations();
        leaveContractAlone();
        if (setting("quarkus.datasource.jdbc.url") != null) {
            trustSchema();
            Quarkus.run(args);
            return;
        }
        var dataDir = setting("roundtable.data-dir");
        System.out.println("Запускаю базу данных… / Starting the database…");
        try (var database = EmbeddedDatabase.start(Path.of(dataDir == null ? "data" : dataDir))) {
            database.settings().forEach(System::setProperty);
            trustSchema();
            System.out.println("База данных готова, запускаю сервер… / The database is ready, starting the server…");
            Quarkus.run(args);
        } catch (EmbeddedDatabase.NotStarted e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The framework reads the contract and writes it anew at each start, a quarter of the whole start, where this loader
     * has one. Nobody needs that copy: the site sends the contract as the build generated it (decision 0061).
     */
    private static void leaveContractAlone() {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    /** The framework leaves the schema alone when it is current, unless the administrator says otherwise. */
    private static void trustSchema() {
        var url = setting("quarkus.datasource.jdbc.url");
        if (url != null
                && setting(SchemaMark.MIGRATE) == null
                && SchemaMark.isCurrent(
                        url, setting("quarkus.datasource.username"), setting("quarkus.datasource.password"))) {
            System.setProperty(SchemaMark.MIGRATE, "false");
        }
    }

    /** Liquibase tells each step on the terminal as well as in the log; the log is enough. */
    private static void quietMigrations() {
        System.setProperty("liquibase.command.showSummaryOutput", "LOG");
        try {
            Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before the framework runs only what the JVM and the environment say is known. */
    private static @org.jspecify.annotations.Nullable String setting(String name) {
        var property = System.getProperty(name);
        return property != null
                ? property
                : System.getenv(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
    }
}
