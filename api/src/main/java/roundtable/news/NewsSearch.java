package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.SearchSource;

/** News in the one search box. */
@ApplicationScoped
class NewsSearch implements SearchSource {
    private final NewsListRepository rows;

    NewsSearch(NewsListRepository rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return NewsItem.TYPE;
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return rows.hits(words, limit);
    }
}
