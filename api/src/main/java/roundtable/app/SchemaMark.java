package roundtable.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database has been brought to this very change log already. Reading the log through takes a quarter of a
 * start, and nearly every start finds nothing to do (decision 0047). Whatever is unsure is left to the whole reading.
 */
@ApplicationScoped
class SchemaMark {
    private static final String LOG = "db/changelog.yaml";
    private static final Pattern FILE = Pattern.compile("file: (\\S+)");
    static final String MIGRATE = "quarkus.liquibase.migrate-at-start";

    private final DataSource database;

    SchemaMark(DataSource database) {
        this.database = database;
    }

    /** Asked before the framework starts, by the application's role. */
    static boolean isCurrent(String url, @Nullable String user, @Nullable String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return digest().equals(read(connection));
        } catch (SQLException unknown) {
            // A new database, or one that does not answer yet: the framework says so in its own words.
            return false;
        }
    }

    /** The schema is what the change log says, else the process would not have come so far. */
    void onStart(@Observes StartupEvent start) {
        var current = digest();
        try (var connection = database.getConnection()) {
            if (!current.equals(read(connection))) {
                write(connection, current);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String read(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select digest from schema_mark")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void write(Connection connection, String digest) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into schema_mark (digest) values (?) on conflict (only_one) do update set digest = ?, at = now()")) {
            statement.setString(1, digest);
            statement.setString(2, digest);
            statement.executeUpdate();
        }
    }

    /** Of the change log and of every file that it names. */
    static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var log = resource(LOG);
            digest.update(log);
            var files = FILE.matcher(new String(log, StandardCharsets.UTF_8));
            while (files.find()) {
                digest.update(resource(files.group(1)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] resource(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The change log names " + name + ", which is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
