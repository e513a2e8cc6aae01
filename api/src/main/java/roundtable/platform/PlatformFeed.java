package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Meetings of platforms for subscribers. */
@ApplicationScoped
class PlatformFeed implements FeedSource {
    private final PlatformListRepository rows;

    PlatformFeed(PlatformListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "platforms";
    }

    @Override
    public String page() {
        return "/platforms";
    }

    @Override
    public String titleKey() {
        return "platform.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return rows.latest(most);
    }
}
