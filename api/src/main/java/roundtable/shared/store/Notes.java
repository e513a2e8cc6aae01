package roundtable.shared.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a transaction leaves behind beside its effect: events, lines of the audit log, the answer to a key. All of it is
 * written with the effect, in one statement at the end (decision 0033), and is gone with it when that rolls back.
 */
@ApplicationScoped
public class Notes {
    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;

    Notes(Sql sql, TransactionSynchronizationRegistry transaction, ObjectMapper json) {
        this.sql = sql;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * A kind of notes.
     *
     * @param name the parameter that brings them: {@code :name}, a JSON array
     * @param sql the part of a {@code with} that writes them
     */
    public record Kind(String name, String sql) {}

    /** Adds one, a row of plain data. It needs a transaction. */
    public void add(Kind kind, Object row) {
        gathered().rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
    }

    private Gathered gathered() {
        if (transaction.getResource(this) instanceof Gathered known) {
            return known;
        }
        var first = new Gathered();
        transaction.putResource(this, first);
        transaction.registerInterposedSynchronization(first);
        return first;
    }

    /** Not by Hibernate: it has given its connection back by now, and would not do so again before the commit. */
    private void write(Map<Kind, List<Object>> rows) {
        var parts = rows.keySet().stream().map(Kind::sql).collect(Collectors.joining(", "));
        var parameters = rows.entrySet().stream()
                .collect(Collectors.toMap(kind -> kind.getKey().name(), notes -> json.valueToTree(notes.getValue())
                        .toString()));
        sql.rows("with " + parts + " select 1", parameters, row -> row.getInt(1));
    }

    private final class Gathered implements Synchronization {
        private final Map<Kind, List<Object>> rows = new TreeMap<>(Comparator.comparing(Kind::name));

        @Override
        public void beforeCompletion() {
            write(rows);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
