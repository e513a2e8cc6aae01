package roundtable.moderation.recount;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.spi.KeptCounts.Difference;
import roundtable.shared.spi.Notice;
import roundtable.shared.store.Outbox;

/** Tells the administrators of counts that are not what the rows say. */
@ApplicationScoped
class RecountService {
    private final List<KeptCounts> counts;
    private final People people;
    private final Outbox outbox;

    RecountService(@All List<KeptCounts> counts, People people, Outbox outbox) {
        this.counts = counts;
        this.people = people;
        this.outbox = outbox;
    }

    @Transactional
    List<Difference> report() {
        var all = counts.stream().flatMap(kept -> kept.differences().stream()).toList();
        if (!all.isEmpty()) {
            var administrators = people.holding(Caller.ADMINISTRATOR, null);
            all.forEach(d -> administrators.forEach(person -> tell(person, d)));
        }
        return all;
    }

    private void tell(UUID person, Difference d) {
        outbox.add(new Notice(
                person,
                "count_differs",
                d.subject(),
                d.path(),
                Map.of(
                        "title", d.title(),
                        "kept", Long.toString(d.kept()),
                        "counted", Long.toString(d.counted()))));
    }
}
