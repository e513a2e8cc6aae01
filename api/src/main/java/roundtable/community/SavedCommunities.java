package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.community.CommunityListRepository.Order;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among communities that people keep. */
@ApplicationScoped
class SavedCommunities implements SavedList {
    private final CommunityLists lists;
    private final CommunityListRepository rows;
    private final Inputs inputs;

    SavedCommunities(CommunityLists lists, CommunityListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Community.TYPE;
    }

    @Override
    public String path() {
        return "/communities";
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
                .map(r -> new Shown(r.title(), "/communities/" + r.slug()))
                .toList();
    }

    /** When a community came into the list: the latest of the moments from which it answers to what is asked. */
    private static String came(CommunityFilter f) {
        var state = f.status().isEmpty() ? "" : ", c.activated_at, c.dormant_at, c.archived_at";
        var member = f.organization() == null
                ? ""
                : ", (select max(m.created_at) from community_member m where m.community_id = c.id"
                        + " and m.left_at is null and m.organization_id = :organization)";
        return "greatest(c.created_at" + state + member + ")";
    }

    private CommunityFilter filter(Map<String, List<String>> query) {
        return inputs.query(CommunityFilter.class, query);
    }
}
