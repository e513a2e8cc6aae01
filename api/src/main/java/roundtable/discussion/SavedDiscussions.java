package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.discussion.DiscussionListRepository.Order;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among discussions that people keep. */
@ApplicationScoped
class SavedDiscussions implements SavedList {
    private final DiscussionLists lists;
    private final DiscussionListRepository rows;
    private final Inputs inputs;

    SavedDiscussions(DiscussionLists lists, DiscussionListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
    }

    @Override
    public String path() {
        return "/discussions";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.criteria(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        var filter = filter(query);
        var came = came(filter);
        var criteria =
                lists.criteria(filter).and(came + " > :after", "after", after).and(came + " <= :until", "until", until);
        return rows.page(criteria, Order.NEWEST, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/discussions/" + r.slug()))
                .toList();
    }

    /**
     * When a discussion came into the list: when it was announced; when the state began or the outcome was published, if
     * these are asked for.
     */
    private static String came(DiscussionFilter f) {
        if (f.status().isEmpty() && !f.outcome().isEmpty()) {
            return "d.outcome_at";
        }
        var began = f.status().isEmpty() ? "s.from_status = 'DRAFT'" : "s.to_status = d.status";
        return "(select max(s.at) from discussion_step s where s.discussion_id = d.id and s.from_status <> s.to_status and "
                + began + ")";
    }

    private DiscussionFilter filter(Map<String, List<String>> query) {
        return inputs.query(DiscussionFilter.class, query);
    }
}
