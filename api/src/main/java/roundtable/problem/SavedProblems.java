package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.problem.ProblemListRepository.Order;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among problems that people keep, also of a place: what is new there, and what was solved there. */
@ApplicationScoped
class SavedProblems implements SavedList {
    /** Before the title of what was solved: a mark that every language has. */
    private static final String SOLVED = "✓ ";

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
                .and(
                        "(p.placed_at > :after and p.placed_at <= :until or p.solved_at > :after and p.solved_at <= :until)",
                        "after",
                        after);
        criteria.parameters().put("until", until);
        return rows.page(criteria, Order.NEWEST, null, most).items().stream()
                .map(r -> new Shown(
                        r.status() == ProblemStatus.SOLVED ? SOLVED + r.title() : r.title(), "/problems/" + r.slug()))
                .toList();
    }

    private ProblemFilter filter(Map<String, List<String>> query) {
        return inputs.query(ProblemFilter.class, query);
    }
}
