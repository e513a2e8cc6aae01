package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** Stories in the one search box. */
@ApplicationScoped
class StorySearch implements SearchSource {
    private static final Texts TEXTS =
            new Texts("story x", "x.listed", "'/stories/' || x.slug", "x.summary || ' ' || x.body");

    private final TextSearch search;

    StorySearch(TextSearch search) {
        this.search = search;
    }

    @Override
    public String type() {
        return Story.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}
