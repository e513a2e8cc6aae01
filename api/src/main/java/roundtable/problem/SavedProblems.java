package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.problem.ProblemListRepository.Order;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among problems that people keep. */
@ApplicationScoped
class SavedProblems implements SavedList {
    private final ProblemLists lists;
    private final ProblemListRepository rows;
    private final Inputs inputs;

    SavedProblems(ProblemLists lists, ProblemListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public String path() {
        return "/problems";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.criteria(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        var criteria = lists.criteria(filter(query))
                .and("p.placed_at > :after", "after", after)
                .and("p.placed_at <= :until", "until", until);
        return rows.page(criteria, Order.NEWEST, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/problems/" + r.slug()))
                .toList();
    }

    private ProblemFilter filter(Map<String, List<String>> query) {
        return inputs.query(ProblemFilter.class, query);
    }
}
