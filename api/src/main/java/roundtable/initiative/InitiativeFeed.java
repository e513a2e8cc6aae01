package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Initiatives for subscribers. */
@ApplicationScoped
class InitiativeFeed implements FeedSource {
    private final InitiativeListRepository rows;

    InitiativeFeed(InitiativeListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "initiatives";
    }

    @Override
    public String page() {
        return "/initiatives";
    }

    @Override
    public String titleKey() {
        return "initiative.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return rows.latest(most);
    }
}
