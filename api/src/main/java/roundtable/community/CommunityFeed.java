package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** Communities of NGOs for subscribers. */
@ApplicationScoped
class CommunityFeed implements FeedSource {
    private final CommunityListRepository rows;
    private final CommunityLists lists;
    private final Inputs inputs;

    CommunityFeed(CommunityListRepository rows, CommunityLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public String page() {
        return "/communities";
    }

    @Override
    public String titleKey() {
        return "community.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of an area, a territory, a member: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(CommunityFilter.class, query)), most);
    }
}
