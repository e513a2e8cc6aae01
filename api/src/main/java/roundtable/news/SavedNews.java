package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among news that people keep. */
@ApplicationScoped
class SavedNews implements SavedList {
    private final NewsLists lists;
    private final NewsListRepository rows;
    private final Inputs inputs;

    SavedNews(NewsLists lists, NewsListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return NewsItem.TYPE;
    }

    @Override
    public String path() {
        return "/news";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.criteria(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        var criteria = lists.criteria(filter(query))
                .and("n.placed_at > :after", "after", after)
                .and("n.placed_at <= :until", "until", until);
        return rows.page(criteria, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/news/" + r.slug()))
                .toList();
    }

    private NewsFilter filter(Map<String, List<String>> query) {
        return inputs.query(NewsFilter.class, query);
    }
}
