package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** Proposals for subscribers. */
@ApplicationScoped
class ProposalFeed implements FeedSource {
    private final ProposalListRepository rows;
    private final ProposalLists lists;
    private final Inputs inputs;

    ProposalFeed(ProposalListRepository rows, ProposalLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public String page() {
        return "/proposals";
    }

    @Override
    public String titleKey() {
        return "proposal.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of a territory, a body, a stage: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(ProposalFilter.class, query)), most);
    }
}
