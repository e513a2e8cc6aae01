package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.initiative.InitiativeListRepository.Order;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among initiatives that people keep. */
@ApplicationScoped
class SavedInitiatives implements SavedList {
    private final InitiativeLists lists;
    private final InitiativeListRepository rows;
    private final Inputs inputs;

    SavedInitiatives(InitiativeLists lists, InitiativeListRepository rows, Inputs inputs) {
        this.lists = lists;
        this.rows = rows;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public String path() {
        return "/initiatives";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.criteria(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        var criteria = lists.criteria(filter(query))
                .and("i.placed_at > :after", "after", after)
                .and("i.placed_at <= :until", "until", until);
        return rows.page(criteria, Order.NEWEST, null, most).items().stream()
                .map(r -> new Shown(r.title(), "/initiatives/" + r.slug()))
                .toList();
    }

    private InitiativeFilter filter(Map<String, List<String>> query) {
        return inputs.query(InitiativeFilter.class, query);
    }
}
