package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Discussions for subscribers. */
@ApplicationScoped
class DiscussionFeed implements FeedSource {
    private final DiscussionListRepository rows;

    DiscussionFeed(DiscussionListRepository rows) {
        this.rows = rows;
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
        return rows.latest(most);
    }
}
