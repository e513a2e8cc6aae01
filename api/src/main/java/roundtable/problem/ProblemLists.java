package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.WaitingAnswers;
import roundtable.identity.Caller;
import roundtable.problem.ProblemListRepository.Order;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.geo.Within;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;

/** Lists of problems as the caller may see them. */
@ApplicationScoped
class ProblemLists {
    /** Somebody still has to do something about it. */
    private static final String LIVE =
            "p.status in ('OPEN', 'REGISTERED', 'IN_WORK', 'PLANNED', 'CALL_OPEN', 'SOLVED_CLAIMED')";

    private final ProblemListRepository rows;
    private final ProblemViews views;
    private final ProblemPolicy policy;
    private final WaitingAnswers waiting;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    ProblemLists(
            ProblemListRepository rows,
            ProblemViews views,
            ProblemPolicy policy,
            WaitingAnswers waiting,
            ReferenceDirectory reference,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.policy = policy;
        this.waiting = waiting;
        this.reference = reference;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<ProblemCard> page(ProblemFilter filter) {
        var after = cursors.place(filter.cursor());
        var slice = rows.page(criteria(filter), Order.of(filter.sort()), after, filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    /** At most five; never the caller's own. */
    List<ProblemCard> similar(String typed, @Nullable Double lat, @Nullable Double lon) {
        return views.cards(rows.similar(typed, lat, lon, caller.id().orElse(null)));
    }

    Criteria criteria(ProblemFilter f) {
        var criteria = visible(f).any("p.kind", "kinds", f.kind()).overlapping("p.area_ids", "areas", f.area());
        if (f.status().isEmpty() && !f.isMine()) {
            criteria.and("p.status not in ('WITHDRAWN', 'DUPLICATE')");
        }
        criteria.any("p.status", "states", f.status());
        waiting.ofBodies(criteria, f.responsible(), f.body());
        if (f.answer() != null) {
            waiting.only(criteria, Problem.TYPE, f.answer(), f.responsible(), f.body());
        }
        if (Boolean.TRUE.equals(f.objected())) {
            criteria.and("p.objected_at is not null and p.objection_settled_at is null");
            criteria.and(LIVE);
        }
        if (f.overdue() != null) {
            criteria.and(
                    f.overdue() ? "p.due_at < :now" : "(p.due_at is null or p.due_at >= :now)", "now", clock.instant());
        }
        if (f.territory() != null) {
            criteria.and("(p.everywhere or starts_with(p.oktmo, :oktmo))", "oktmo", inside(f.territory()));
        }
        if (f.bbox() != null) {
            within(criteria, Within.bounds(f.bbox()));
        }
        if (f.near() != null) {
            within(criteria, Within.circle(f.near()));
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(p.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(p.title))", "q", f.q());
        }
        return criteria;
    }

    private static void within(Criteria criteria, Within piece) {
        criteria.and(piece.of("p")).parameters().putAll(piece.values());
    }

    private Criteria visible(ProblemFilter f) {
        var me = caller.id();
        if (f.isMine()) {
            return new Criteria()
                    .and(
                            "p.author = :me",
                            "me",
                            me.orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED)));
        }
        if (f.status().isEmpty() || me.isEmpty()) {
            return new Criteria().and("p.listed");
        }
        return policy.isStaff() ? new Criteria() : new Criteria().and("(p.listed or p.author = :me)", "me", me.get());
    }

    /** What the codes of everything inside of the territory begin with; 400 for what is none. */
    String inside(String territory) {
        return Oktmo.inside(oktmo(territory));
    }

    private String oktmo(String territory) {
        Optional<UUID> id = Ids.read(territory);
        if (id.isPresent()) {
            var known = reference.territories(Set.of(id.get()), "ru").get(id.get());
            if (known != null) {
                return known.oktmo();
            }
        } else if (Oktmo.isCode(territory)) {
            return territory;
        }
        throw ProblemException.invalid(
                Violation.In.QUERY, "territory", "unknown-value", Message.of("problem.fault.unknown-territory"));
    }
}
