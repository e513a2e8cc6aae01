package roundtable.shared.http;

import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every statement of every public read of every test: a table that is read must have a trigger with one of the
 * topics that the operation names, else its answer would be kept when it is wrong already. Tables inside of SQL
 * functions count too.
 */
public final class WatchedTables {
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|using)\\s+(?:only\\s+)?(\\w+)(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*(\\w+))?");
    /**
     * Only triggers of the other table write them, in the transaction that changes it; joining their rows changes no sum.
     * Cells that an import leaves for later come with a change of {@code organization_cell_due}, which has the same topic.
     */
    private static final Map<String, String> SUMS =
            Map.of("organization_count", "organization", "organization_cell", "organization");

    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(");
    private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();
    private static @Nullable Schema schema;

    private WatchedTables() {}

    /** Throws when the statement of a public read reads what its topics know nothing of. */
    public static void check(RoutingContext rc, String sql) {
        var flight = PublicAnswers.flight(rc);
        if (flight == null) {
            return;
        }
        var missing = missing(flight.operation().topics(), sql);
        if (!missing.isEmpty()) {
            throw new AssertionError("GET " + flight.operation().template() + " is made of "
                    + flight.operation().topics() + " but reads " + missing
                    + ": add the trigger public_changed, or the topic to @CacheFor");
        }
    }

    /** Nothing is kept any more. */
    public static void forgetAnswers() {
        Arc.container().instance(PublicAnswers.class).get().forget();
    }

    /** Tables, with their topics, that the statement reads beside those of the topics. */
    static Set<String> missing(Set<String> topics, String sql) {
        var schema = schema();
        var missing = new TreeSet<String>();
        for (var table : READ.computeIfAbsent(sql, s -> tables(schema, s, new HashSet<>()))) {
            var watched = schema.topics.getOrDefault(SUMS.getOrDefault(table, table), Set.of());
            var everything = topics.contains(CacheFor.EVERYTHING) && !watched.isEmpty();
            if (!everything && watched.stream().noneMatch(topics::contains)) {
                missing.add(table + watched);
            }
        }
        return missing;
    }

    private static Set<String> tables(Schema schema, String sql, Set<String> seen) {
        var tables = new TreeSet<String>();
        TABLE.matcher(sql).results().forEach(m -> {
            for (var group = 1; group <= 2; group++) {
                if (m.group(group) != null && schema.tables.contains(m.group(group))) {
                    tables.add(m.group(group));
                }
            }
        });
        CALL.matcher(sql).results().map(m -> m.group(1)).filter(seen::add).forEach(name -> {
            var body = schema.functions.get(name);
            if (body != null) {
                tables.addAll(tables(schema, body, seen));
            }
        });
        return tables;
    }

    private static synchronized Schema schema() {
        if (schema == null) {
            schema = Schema.read();
        }
        return schema;
    }

    /** What the database has: tables, the topics that their triggers name, and functions. */
    private record Schema(Set<String> tables, Map<String, Set<String>> topics, Map<String, String> functions) {
        static Schema read() {
            var config = ConfigProvider.getConfig();
            var schema = new Schema(new HashSet<>(), new HashMap<>(), new HashMap<>());
            try (var connection = DriverManager.getConnection(
                            config.getValue("quarkus.datasource.jdbc.url", String.class),
                            config.getValue("quarkus.datasource.username", String.class),
                            config.getValue("quarkus.datasource.password", String.class));
                    var statement = connection.createStatement()) {
                try (var rows = statement.executeQuery(
                        """
                        select c.relname, convert_from(substring(t.tgargs for octet_length(t.tgargs) - 1), 'UTF8')
                        from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'public_changed'::regproc
                        where c.relkind in ('r', 'p', 'm') and c.relnamespace = 'public'::regnamespace""")) {
                    while (rows.next()) {
                        schema.tables.add(rows.getString(1));
                        if (rows.getString(2) != null) {
                            schema.topics
                                    .computeIfAbsent(rows.getString(1), t -> new HashSet<>())
                                    .add(rows.getString(2));
                        }
                    }
                }
                try (var rows = statement.executeQuery(
                        """
                        select p.proname, p.prosrc from pg_proc p join pg_language l on l.oid = p.prolang
                        where p.pronamespace = 'public'::regnamespace and l.lanname in ('sql', 'plpgsql')""")) {
                    while (rows.next()) {
                        schema.functions.merge(rows.getString(1), rows.getString(2), String::concat);
                    }
                }
                return schema;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
