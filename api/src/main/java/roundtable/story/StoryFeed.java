package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Stories for subscribers. */
@ApplicationScoped
class StoryFeed implements FeedSource {
    private final StoryListRepository rows;

    StoryFeed(StoryListRepository rows) {
        this.rows = rows;
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
        return rows.latest(most);
    }
}
