package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** Supports, those taken back, endorsements and signatures on paper: kept beside each proposal. */
@ApplicationScoped
class ProposalCounts {
    @Produces
    @Singleton
    KeptCounts kept(Sql sql) {
        return () -> sql.rows(
                """
                select p.id, p.title, p.slug, r.what, r.kept, r.counted
                from proposal_recount() r join proposal p on p.id = r.id limit 100""",
                Map.of(),
                row -> KeptCounts.Difference.of(Proposal.TYPE, "/proposals/", row));
    }
}
