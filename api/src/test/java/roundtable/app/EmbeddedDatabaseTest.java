package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database that the product brings along loses nothing, lets nobody in without a password, and belongs to one process. */
class EmbeddedDatabaseTest {
    @TempDir
    Path dataDir;

    private static Connection connect(EmbeddedDatabase database, String user, String password) throws SQLException {
        return DriverManager.getConnection(database.settings().get("quarkus.datasource.jdbc.url"), user, password);
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return connect(
                database,
                database.settings().get("quarkus.liquibase.username"),
                database.settings().get("quarkus.liquibase.password"));
    }

    @Test
    void what_is_acknowledged_is_on_the_disk_and_there_after_a_restart() throws SQLException {
        try (var database = EmbeddedDatabase.start(dataDir);
                var c = owner(database);
                var statement = c.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                var shown = statement.executeQuery("show " + setting);
                assertThat(shown.next()).isTrue();
                assertThat(shown.getString(1)).as(setting).isEqualTo("on");
            }
            statement.execute("create table kept as select 4711 as number");
        }
        try (var database = EmbeddedDatabase.start(dataDir);
                var c = owner(database);
                var statement = c.createStatement()) {
            var rows = statement.executeQuery("select number from kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(4711);
        }
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused_and_says_so() {
        try (var database = EmbeddedDatabase.start(dataDir)) {
            assertThat(database.settings()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedDatabase.start(dataDir))
                    .isInstanceOf(EmbeddedDatabase.NotStarted.class)
                    .hasMessageContaining(dataDir.toString())
                    .hasMessageContaining("ROUNDTABLE_DATA_DIR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "roundtable_owner", "roundtable_app"})
    void nobody_gets_in_without_the_password(String user) {
        try (var database = EmbeddedDatabase.start(dataDir)) {
            assertThatThrownBy(() -> connect(database, user, "guess").close())
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }
}
