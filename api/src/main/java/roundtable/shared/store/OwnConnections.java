package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections outside of the pool, for work that takes minutes: the pool's end a statement after ten seconds, and a
 * request must never wait for one that such work holds. Who opens one closes it.
 */
@ApplicationScoped
public class OwnConnections {
    private final String url;
    private final String user;
    private final String password;

    OwnConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A connection without auto-commit, whose statements end after that time. {@code name} is what the server shows. */
    public Connection open(String name, Duration statementTimeout) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", name);
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("prepareThreshold", "1");
        var connection = DriverManager.getConnection(url, settings);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + statementTimeout.toMillis());
            statement.execute("set time zone 'UTC'");
        }
        connection.commit();
        return connection;
    }
}
