package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Proposals for subscribers. */
@ApplicationScoped
class ProposalFeed implements FeedSource {
    private final ProposalListRepository rows;

    ProposalFeed(ProposalListRepository rows) {
        this.rows = rows;
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
        return rows.latest(most);
    }
}
