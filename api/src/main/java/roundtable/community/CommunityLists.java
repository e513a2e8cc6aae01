package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import roundtable.community.CommunityListRepository.Order;
import roundtable.identity.Caller;
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

/** Lists of communities: everybody sees the same ones, except the invitations of their own. */
@ApplicationScoped
class CommunityLists {
    private final CommunityListRepository rows;
    private final CommunityViews views;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Invitations invitations;
    private final Cursors cursors;

    CommunityLists(
            CommunityListRepository rows,
            CommunityViews views,
            ReferenceDirectory reference,
            Caller caller,
            Invitations invitations,
            Cursors cursors) {
        this.rows = rows;
        this.views = views;
        this.reference = reference;
        this.caller = caller;
        this.invitations = invitations;
        this.cursors = cursors;
    }

    Page<CommunityCard> page(CommunityFilter filter) {
        var after = cursors.place(filter.cursor());
        var slice = rows.page(criteria(filter), Order.of(filter.sort()), after, filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    Criteria criteria(CommunityFilter f) {
        var criteria = new Criteria().and("c.hidden_at is null");
        if (f.status().isEmpty()) {
            criteria.and("c.status <> 'ARCHIVED'");
        }
        criteria.any("c.status", "states", f.status());
        if (!f.area().isEmpty()) {
            criteria.and(
                    "c.area_id = any(cast(:areas as uuid[]))", "areas", f.area().toArray(UUID[]::new));
        }
        if (f.territory() != null) {
            criteria.and("starts_with(c.oktmo, :oktmo)", "oktmo", Oktmo.inside(oktmo(f.territory())));
        }
        if (f.organization() != null) {
            criteria.and(
                    "exists (select from community_member m where m.community_id = c.id and m.left_at is null"
                            + " and m.organization_id = :organization)",
                    "organization",
                    f.organization());
        }
        if (Boolean.TRUE.equals(f.invited())) {
            invited(criteria);
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(c.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(c.title))", "q", f.q());
        }
        return criteria;
    }

    /** What the platform tells by itself of fitting communities asks for no answer. */
    private void invited(Criteria criteria) {
        if (caller.isVisitor()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        criteria.and(
                        "exists (select from community_invitation i where i.community_id = c.id"
                                + " and i.organization_id = any(cast(:acting as uuid[])) and "
                                + InvitationRepository.WAITING + ")",
                        "acting",
                        caller.acting().toArray(UUID[]::new))
                .with("rested", invitations.rested());
    }

    private String oktmo(String territory) {
        return reference
                .oktmo(territory)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.QUERY,
                        "territory",
                        "unknown-value",
                        Message.of("community.fault.unknown-territory")));
    }
}
