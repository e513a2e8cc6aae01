package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Communities of NGOs for subscribers. */
@ApplicationScoped
class CommunityFeed implements FeedSource {
    private final CommunityListRepository rows;

    CommunityFeed(CommunityListRepository rows) {
        this.rows = rows;
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
        return rows.latest(most);
    }
}
