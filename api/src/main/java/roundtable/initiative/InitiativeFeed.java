package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** Initiatives for subscribers. */
@ApplicationScoped
class InitiativeFeed implements FeedSource {
    private final InitiativeListRepository rows;
    private final InitiativeLists lists;
    private final Inputs inputs;

    InitiativeFeed(InitiativeListRepository rows, InitiativeLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
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
        return latest(most, Map.of());
    }

    /** Of a tax, a council, a stage: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(InitiativeFilter.class, query)), most);
    }
}
