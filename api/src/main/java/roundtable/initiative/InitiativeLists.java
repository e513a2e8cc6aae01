package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.initiative.InitiativeListRepository.Order;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;

/** Lists of initiatives as the caller may see them. */
@ApplicationScoped
class InitiativeLists {
    private final InitiativeListRepository rows;
    private final InitiativeViews views;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    InitiativeLists(
            InitiativeListRepository rows,
            InitiativeViews views,
            ReferenceDirectory reference,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.reference = reference;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<InitiativeCard> page(InitiativeFilter filter) {
        var after = cursors.place(filter.cursor());
        var slice = rows.page(criteria(filter), Order.of(filter.sort()), after, filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    Criteria criteria(InitiativeFilter f) {
        var criteria = visible(f)
                .any("i.status", "states", f.status())
                .any("i.tax", "taxes", f.tax())
                .any("i.level", "levels", f.level());
        if (f.council() != null) {
            criteria.and("i.council_id = :council", "council", f.council());
        }
        if (f.body() != null) {
            criteria.and("i.body_id = :body", "body", f.body());
        }
        if (f.citizensGroup() != null) {
            criteria.and(f.citizensGroup() ? "i.citizens_group" : "not i.citizens_group");
        }
        if (f.overdue() != null) {
            var late = "coalesce(" + InitiativeListRepository.DUE + " < :now, false)";
            criteria.and(f.overdue() ? late : "not " + late, "now", clock.instant());
        }
        if (f.territory() != null) {
            criteria.and("starts_with(i.oktmo, :oktmo)", "oktmo", Oktmo.inside(oktmo(f.territory())));
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(i.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(i.title))", "q", f.q());
        }
        return criteria;
    }

    /** Drafts are the members' own: who represents the council or is its officer reads none of them either. */
    private Criteria visible(InitiativeFilter f) {
        if (!f.isMine()) {
            return new Criteria().and("i.listed");
        }
        if (caller.isVisitor()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        return new Criteria()
                .and(
                        "i.council_id = any(cast(:councils as uuid[]))",
                        "councils",
                        caller.councils().toArray(UUID[]::new));
    }

    private String oktmo(String territory) {
        return reference
                .oktmo(territory)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.QUERY,
                        "territory",
                        "unknown-value",
                        Message.of("initiative.fault.unknown-territory")));
    }
}
