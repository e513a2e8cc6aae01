package roundtable.shared.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Runs selects written by hand without Hibernate in between, for the answers that are asked for most (decision 0013).
 * In a transaction it sees what was flushed there.
 */
@ApplicationScoped
public class Sql {
    /** Sets the text apart from the same one with a kept plan: the driver would answer by that. */
    private static final String APART = " /* by values */";

    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-z]\\w*)", Pattern.CASE_INSENSITIVE);

    private final DataSource database;
    private final @Nullable StatementInspector inspector;
    /** Texts are put together from fixed pieces: there are not many of them. */
    private final LoadingCache<String, Parsed> known =
            Caffeine.newBuilder().maximumSize(2_000).build(Parsed::of);

    Sql(DataSource database, EntityManagerFactory hibernate) {
        this.database = database;
        // Whoever looks at Hibernate's statements sees these too.
        this.inspector = hibernate
                .unwrap(SessionFactoryImplementor.class)
                .getSessionFactoryOptions()
                .getStatementInspector();
    }

    /** How the database plans a statement. */
    public enum Plan {
        /** Once, for all values: the next time only the values are sent. */
        KEPT,
        /** Each time for the very values: where they decide which index is the best one. */
        BY_VALUES
    }

    /** Reads a row; column numbers begin with 1. */
    @FunctionalInterface
    public interface Reader<T> {
        /** What the present row says. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a select.
     *
     * @param sql with parameters as {@code :name}
     * @param parameters at least those that it names: texts, numbers, ids, times, and arrays of texts and ids
     */
    public <T> List<T> rows(String sql, Map<String, ?> parameters, Reader<T> reader) {
        return rows(0, sql, parameters, reader);
    }

    /** The same, stopped by the database after so many seconds, which is answered as 503; 0 for its usual limit. */
    public <T> List<T> rows(int seconds, String sql, Map<String, ?> parameters, Reader<T> reader) {
        return rows(seconds, Plan.KEPT, sql, parameters, reader);
    }

    /** The same, planned as said. */
    public <T> List<T> rows(int seconds, Plan plan, String sql, Map<String, ?> parameters, Reader<T> reader) {
        var parsed = known.get(sql);
        var text = inspector == null ? parsed.text : inspector.inspect(parsed.text);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(plan == Plan.BY_VALUES ? text + APART : text)) {
            statement.setQueryTimeout(seconds);
            if (plan == Plan.BY_VALUES) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            bind(connection, statement, parsed.names, parameters);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** An array column as a list. */
    public static <T> List<T> list(ResultSet row, int column, Class<T> type) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        var list = new ArrayList<T>();
        for (var value : (Object[]) array.getArray()) {
            list.add(type.cast(value));
        }
        return list;
    }

    /** A time column. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A time column that may be empty. */
    public static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(
            Connection connection, PreparedStatement statement, List<String> names, Map<String, ?> parameters)
            throws SQLException {
        for (var i = 0; i < names.size(); i++) {
            var value = parameters.get(names.get(i));
            if (value == null && !parameters.containsKey(names.get(i))) {
                throw new IllegalArgumentException("No value for " + names.get(i));
            }
            if (value instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else if (value instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else if (value instanceof Integer[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("int4", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private record Parsed(String text, List<String> names) {
        static Parsed of(String sql) {
            var names = new ArrayList<String>();
            var text = NAME.matcher(sql).replaceAll(found -> {
                names.add(found.group(1));
                return "?";
            });
            return new Parsed(text, List.copyOf(names));
        }
    }
}
