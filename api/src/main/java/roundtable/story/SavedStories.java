package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;
import roundtable.story.StoryListRepository.Order;

/** Searches among stories that people keep. */
@ApplicationScoped
class SavedStories implements SavedList {
    private final StoryLists lists;
    private final StoryListRepository rows;
    private final Inputs inputs;

    SavedStories(StoryLists lists, StoryListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Story.TYPE;
    }

    @Override
    public String path() {
        return "/stories";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.criteria(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        var criteria = lists.criteria(filter(query))
                .and("s.placed_at > :after", "after", after)
                .and("s.placed_at <= :until", "until", until);
        return rows.page(criteria, Order.NEWEST, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/stories/" + r.slug()))
                .toList();
    }

    private StoryFilter filter(Map<String, List<String>> query) {
        return inputs.query(StoryFilter.class, query);
    }
}
