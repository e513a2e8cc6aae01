package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.store.Criteria;

/** Meetings of platforms for subscribers. */
@ApplicationScoped
class PlatformFeed implements FeedSource {
    private final PlatformListRepository rows;
    private final PlatformLists lists;
    private final Inputs inputs;

    PlatformFeed(PlatformListRepository rows, PlatformLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
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
        return latest(most, Map.of());
    }

    /** Meetings of the platforms that the list shows with the same question; without one of all, closed ones too. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(
                query.isEmpty() ? new Criteria() : lists.criteria(inputs.query(PlatformFilter.class, query)), most);
    }
}
