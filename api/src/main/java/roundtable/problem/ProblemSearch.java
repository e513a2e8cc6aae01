package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Problems in the one search box. */
@ApplicationScoped
class ProblemSearch implements SearchSource {
    private static final Texts TEXTS = new Texts(
            "problem x", "x.listed and x.status not in ('WITHDRAWN', 'DUPLICATE')", "'/problems/' || x.slug", "x.body");

    private final TextSearch search;

    ProblemSearch(TextSearch search) {
        this.search = search;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}
