package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** Supports, those taken back, endorsements and signatures on paper: kept beside each proposal. */
@ApplicationScoped
class RecountRepository implements KeptCounts {
    private final Sql sql;

    RecountRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Difference> differences() {
        return sql.rows(
                """
                select p.id, p.title, p.slug, r.what, r.kept, r.counted
                from proposal_recount() r join proposal p on p.id = r.id limit 100""",
                Map.of(),
                row -> Difference.of(Proposal.TYPE, "/proposals/", row));
    }
}
