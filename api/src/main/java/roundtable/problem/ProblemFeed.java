package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.FeedSource;

/** Problems of the city for subscribers. */
@ApplicationScoped
class ProblemFeed implements FeedSource {
    private final ProblemListRepository rows;

    ProblemFeed(ProblemListRepository rows) {
        this.rows = rows;
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
        return rows.latest(most);
    }
}
