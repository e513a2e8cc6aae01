package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Initiatives in the one search box. */
@ApplicationScoped
class InitiativeSearch implements SearchSource {
    private static final Texts TEXTS =
            new Texts("initiative x", "x.listed", "'/initiatives/' || x.slug", "x.summary || ' ' || x.body");

    private final TextSearch search;

    InitiativeSearch(TextSearch search) {
        this.search = search;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}
