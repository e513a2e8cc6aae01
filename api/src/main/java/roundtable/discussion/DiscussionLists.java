package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.discussion.DiscussionListRepository.Order;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;

/** Lists of discussions as the caller may see them. */
@ApplicationScoped
class DiscussionLists {
    private final DiscussionListRepository rows;
    private final DiscussionViews views;
    private final DiscussionPolicy policy;
    private final ReferenceDirectory reference;
    private final Cursors cursors;

    DiscussionLists(
            DiscussionListRepository rows,
            DiscussionViews views,
            DiscussionPolicy policy,
            ReferenceDirectory reference,
            Cursors cursors) {
        this.rows = rows;
        this.views = views;
        this.policy = policy;
        this.reference = reference;
        this.cursors = cursors;
    }

    Page<DiscussionCard> page(DiscussionFilter filter) {
        var after = cursors.place(filter.cursor());
        var slice = rows.page(criteria(filter), Order.of(filter.sort()), after, filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    Criteria criteria(DiscussionFilter f) {
        var criteria = f.status().isEmpty() || !policy.isStaff() ? new Criteria().and("d.listed") : new Criteria();
        criteria.any("d.status", "states", f.status())
                .any("d.outcome_kind", "outcomes", f.outcome())
                .overlapping("d.area_ids", "areas", f.area());
        if (f.territory() != null) {
            criteria.and("starts_with(d.oktmo, :oktmo)", "oktmo", Oktmo.inside(oktmo(f.territory())));
        }
        if (f.platform() != null) {
            criteria.and("d.platform_id = :platform", "platform", f.platform());
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(d.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(d.title))", "q", f.q());
        }
        return criteria;
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
                Violation.In.QUERY, "territory", "unknown-value", Message.of("discussion.fault.unknown-territory"));
    }
}
