package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A start need not read the change log of a schema that was brought to it, and reads it whenever that is not sure. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SchemaMarkTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void a_started_process_leaves_the_mark_of_its_change_log() {
        assertThat(SchemaMark.digest()).matches("[0-9a-f]{64}");
        assertThat(SchemaMark.isCurrent(url, user, password)).isTrue();
    }

    @Test
    void another_change_log_or_no_database_is_not_current() throws SQLException {
        mark("0".repeat(64));
        try {
            assertThat(SchemaMark.isCurrent(url, user, password)).isFalse();
        } finally {
            mark(SchemaMark.digest());
        }
        assertThat(SchemaMark.isCurrent(url, user, password + "!")).isFalse();
        assertThat(SchemaMark.isCurrent("jdbc:postgresql://127.0.0.1:1/none", user, password))
                .isFalse();
    }

    private void mark(String digest) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update schema_mark set digest = ?")) {
            statement.setString(1, digest);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
