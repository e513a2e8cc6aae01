package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among platforms that people keep. */
@ApplicationScoped
class SavedPlatforms implements SavedList {
    private final PlatformLists lists;
    private final PlatformListRepository rows;
    private final Inputs inputs;

    SavedPlatforms(PlatformLists lists, PlatformListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Platform.TYPE;
    }

    @Override
    public String path() {
        return "/platforms";
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
        return rows.page(criteria, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/platforms/" + r.slug()))
                .toList();
    }

    /** When a platform came into the list: the latest of the moments from which it answers to what is asked. */
    private static String came(PlatformFilter f) {
        var inactive = Boolean.TRUE.equals(f.inactive()) ? ", p.inactive_at" : "";
        var whole = Boolean.TRUE.equals(f.whole())
                ? ", (select max(side.since) from (select min(s.seated_at) as since from platform_seat s"
                        + " where s.platform_id = p.id and s.status = 'SITTING' group by s.side) side)"
                : "";
        var sits = f.organization() == null
                ? ""
                : ", (select max(s.seated_at) from platform_seat s where s.platform_id = p.id and s.status = 'SITTING'"
                        + " and s.organization_id = :organization)";
        return "greatest(p.created_at, p.closed_at" + inactive + whole + sits + ")";
    }

    private PlatformFilter filter(Map<String, List<String>> query) {
        return inputs.query(PlatformFilter.class, query);
    }
}
