package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** Problems in the one search box. */
@ApplicationScoped
class ProblemSearch implements SearchSource {
    private final ProblemListRepository rows;

    ProblemSearch(ProblemListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}
