package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** Discussions for subscribers. */
@ApplicationScoped
class DiscussionFeed implements FeedSource {
    private final DiscussionListRepository rows;
    private final DiscussionLists lists;
    private final Inputs inputs;

    DiscussionFeed(DiscussionListRepository rows, DiscussionLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "discussions";
    }

    @Override
    public String page() {
        return "/discussions";
    }

    @Override
    public String titleKey() {
        return "discussion.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of an area, a territory, an outcome: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(DiscussionFilter.class, query)), most);
    }
}
