package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.store.TextSearch;
import roundtable.shared.store.TextSearch.Texts;

/** News in the one search box. */
@ApplicationScoped
class NewsSearch implements SearchSource {
    private static final Texts TEXTS =
            new Texts("news_item x", "x.listed", "'/news/' || x.slug", "x.summary || ' ' || x.text");

    private final TextSearch search;

    NewsSearch(TextSearch search) {
        this.search = search;
    }

    @Override
    public String type() {
        return NewsItem.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return search.hits(words, limit, TEXTS);
    }
}
