package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Proposals in the one search box. */
@ApplicationScoped
class ProposalSearch implements SearchSource {
    private static final Texts TEXTS = new Texts(
            "proposal x", "x.listed and x.status not in ('WITHDRAWN', 'MERGED')", "'/proposals/' || x.slug", "x.body");

    private final TextSearch search;

    ProposalSearch(TextSearch search) {
        this.search = search;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}
