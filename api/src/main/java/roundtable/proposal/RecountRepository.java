package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** Where a kept count is not what the rows say. */
@ApplicationScoped
class RecountRepository {
    private final Sql sql;

    RecountRepository(Sql sql) {
        this.sql = sql;
    }

    List<Difference> differences() {
        return sql.rows(
                "select id, what, kept, counted from proposal_recount() limit 100",
                Map.of(),
                row -> new Difference(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    /**
     * A count that is wrong.
     *
     * @param what {@code supports}, {@code withdrawn}, {@code endorsements} or {@code signatures on paper}
     */
    record Difference(UUID proposal, String what, long kept, long counted) {}
}
