package roundtable.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at every row of every table, as whoever has a dump can. */
final class DatabaseText {
    private DatabaseText() {}

    /** Tables of which some row holds the text. */
    static List<String> tablesWith(DataSource database, String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select quote_ident(relname) from pg_class where relkind in ('r', 'p', 'm') and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var query = connection.prepareStatement(
                        "select exists (select 1 from " + table + " t where position(? in t::text) > 0)")) {
                    query.setString(1, text);
                    try (var row = query.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
