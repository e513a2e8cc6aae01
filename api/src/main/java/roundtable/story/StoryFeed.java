package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** Stories for subscribers. */
@ApplicationScoped
class StoryFeed implements FeedSource {
    private final StoryListRepository rows;
    private final StoryLists lists;
    private final Inputs inputs;

    StoryFeed(StoryListRepository rows, StoryLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String page() {
        return "/stories";
    }

    @Override
    public String titleKey() {
        return "story.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of an area, a territory, a kind: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(StoryFilter.class, query)), most);
    }
}
