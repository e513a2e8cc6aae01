package roundtable.organization.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a batch on their way into a table of the connection: an array of texts a column, one statement in all. */
final class BatchTable {
    private static final String[][] COLUMNS = {
        {"row_no", "bigint"},
        {"id", "uuid"},
        {"fresh", "boolean"},
        {"revived", "boolean"},
        {"slug", "text"},
        {"kind", "text"},
        {"short_name", "text"},
        {"full_name", "text"},
        {"mission", "text"},
        {"description", "text"},
        {"language", "text"},
        {"ogrn", "text"},
        {"inn", "text"},
        {"kpp", "text"},
        {"legal_form_code", "text"},
        {"area_ids", "uuid[]"},
        {"territory_id", "uuid"},
        {"lat", "double precision"},
        {"lon", "double precision"},
        {"address", "text"},
        {"email", "text"},
        {"phones", "text[]"},
        {"personal_contacts", "text[]"},
        {"website", "text"},
        {"links", "text[]"},
        {"founded_on", "date"},
        {"registered", "boolean"},
        {"charter_number", "text"},
        {"liquidated_on", "date"},
        {"stated", "text[]"},
        {"before", "jsonb"},
    };

    static final String CREATE = "create temp table if not exists import_row ("
            + java.util.Arrays.stream(COLUMNS).map(c -> c[0] + " " + c[1]).collect(Collectors.joining(", "))
            + ") on commit delete rows";

    private static final String FILL = "insert into import_row select "
            + IntStream.range(0, COLUMNS.length)
                    .mapToObj(i -> "v.c" + i + "::" + COLUMNS[i][1])
                    .collect(Collectors.joining(", "))
            + " from unnest("
            + IntStream.range(0, COLUMNS.length).mapToObj(i -> "?::text[]").collect(Collectors.joining(", "))
            + ") v("
            + IntStream.range(0, COLUMNS.length).mapToObj(i -> "c" + i).collect(Collectors.joining(", "))
            + ")";

    private final List<List<@Nullable String>> values = new ArrayList<>();
    private int next;

    BatchTable() {
        for (var i = 0; i < COLUMNS.length; i++) {
            values.add(new ArrayList<>());
        }
    }

    /** The next value of the row that is being added. */
    BatchTable add(@Nullable Object value) {
        values.get(next++)
                .add(value == null ? null : value instanceof Collection<?> list ? array(list) : value.toString());
        return this;
    }

    /** The row is whole. */
    void end() {
        if (next != COLUMNS.length) {
            throw new IllegalStateException("A row of " + next + " values");
        }
        next = 0;
    }

    void fill(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(FILL)) {
            for (var i = 0; i < COLUMNS.length; i++) {
                insert.setArray(
                        i + 1, connection.createArrayOf("text", values.get(i).toArray()));
            }
            insert.executeUpdate();
        }
    }

    private static String array(Collection<?> values) {
        return values.stream()
                .map(v -> "\"" + v.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
