package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Discussions in the one search box. */
@ApplicationScoped
class DiscussionSearch implements SearchSource {
    private static final Texts TEXTS = new Texts(
            "discussion x", "x.listed", "'/discussions/' || x.slug", "x.body || ' ' || coalesce(x.outcome_text, '')");

    private final TextSearch search;

    DiscussionSearch(TextSearch search) {
        this.search = search;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}
