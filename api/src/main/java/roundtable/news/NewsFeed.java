package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** News for subscribers. */
@ApplicationScoped
class NewsFeed implements FeedSource {
    private final NewsListRepository rows;

    NewsFeed(NewsListRepository rows) {
        this.rows = rows;
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
        return rows.latest(most);
    }
}
