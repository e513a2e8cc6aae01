package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.proposal.ProposalListRepository.Order;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among proposals that people keep. */
@ApplicationScoped
class SavedProposals implements SavedList {
    private final ProposalLists lists;
    private final ProposalListRepository rows;
    private final Inputs inputs;

    SavedProposals(ProposalLists lists, ProposalListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public String path() {
        return "/proposals";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.criteria(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        var criteria = lists.criteria(filter(query))
                .and("p.placed_at > :after", "after", after)
                .and("p.placed_at <= :until", "until", until);
        return rows.page(criteria, Order.NEWEST, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/proposals/" + r.slug()))
                .toList();
    }

    private ProposalFilter filter(Map<String, List<String>> query) {
        return inputs.query(ProposalFilter.class, query);
    }
}
