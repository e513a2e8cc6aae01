package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;

/** Problems of the city for subscribers. */
@ApplicationScoped
class ProblemFeed implements FeedSource {
    private final ProblemListRepository rows;
    private final ProblemLists lists;
    private final Inputs inputs;

    ProblemFeed(ProblemListRepository rows, ProblemLists lists, Inputs inputs) {
        this.rows = rows;
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public String page() {
        return "/problems";
    }

    @Override
    public String titleKey() {
        return "problem.feed";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of a place, a body, a state: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        return rows.latest(lists.criteria(inputs.query(ProblemFilter.class, query)), most);
    }
}
