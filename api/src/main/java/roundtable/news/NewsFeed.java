package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** News for subscribers. */
@ApplicationScoped
class NewsFeed implements FeedSource {
    private final NewsListRepository rows;
    private final NewsLists lists;
    private final Inputs inputs;

    NewsFeed(NewsListRepository rows, NewsLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public String page() {
        return "/news";
    }

    @Override
    public String titleKey() {
        return "news.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of an organization, an area, a territory: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(NewsFilter.class, query)), most);
    }
}
