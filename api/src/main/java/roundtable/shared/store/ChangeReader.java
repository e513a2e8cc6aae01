package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sums of {@code public_change} on a connection of its own: the pool may be exhausted just when many people
 * read. Used by one thread.
 */
@ApplicationScoped
class ChangeReader {
    /** Rows that may gather before they are added up. */
    private static final long MANY = 200;

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement sums;
    private @Nullable PreparedStatement fold;

    ChangeReader(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // Whoever waits longer than a second for a number goes without it.
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("socketTimeout", "1");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "round-table changes");
    }

    /** The number of each topic that ever changed. */
    Map<String, Long> read() throws SQLException {
        try {
            var numbers = new HashMap<String, Long>();
            var rows = 0L;
            try (var found = sums().executeQuery()) {
                while (found.next()) {
                    numbers.put(found.getString(1), found.getLong(2));
                    rows += found.getLong(3);
                }
            }
            if (rows > MANY) {
                fold().executeUpdate();
            }
            return numbers;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Ends the connection; the next reading opens another. */
    void close() {
        var ended = connection;
        connection = null;
        sums = null;
        fold = null;
        try {
            if (ended != null) {
                ended.close();
            }
        } catch (SQLException alreadyGone) {
            // That is what was wanted.
        }
    }

    private PreparedStatement sums() throws SQLException {
        if (sums == null) {
            sums = connection()
                    .prepareStatement("select topic, sum(n)::bigint, count(*) from public_change group by topic");
        }
        return sums;
    }

    /** Sums stay what they were for everybody. Two replicas at once share the rows between them. */
    private PreparedStatement fold() throws SQLException {
        if (fold == null) {
            fold = connection()
                    .prepareStatement(
                            """
                    with gone as (
                      delete from public_change where ctid = any (array(
                        select ctid from public_change limit 10000 for update skip locked))
                      returning topic, n)
                    insert into public_change (topic, n) select topic, sum(n) from gone group by topic""");
        }
        return fold;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url, properties);
        }
        return connection;
    }
}
