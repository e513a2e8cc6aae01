package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Proposals in the one search box. */
@ApplicationScoped
class ProposalSearch implements SearchSource {
    private final ProposalListRepository rows;

    ProposalSearch(ProposalListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}
