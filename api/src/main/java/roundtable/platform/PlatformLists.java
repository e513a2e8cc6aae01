package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

/** Lists of platforms: everybody sees the same ones, except the invitations of their own. */
@ApplicationScoped
class PlatformLists {
    private final PlatformListRepository rows;
    private final PlatformViews views;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;

    PlatformLists(
            PlatformListRepository rows,
            PlatformViews views,
            ReferenceDirectory reference,
            Caller caller,
            Cursors cursors) {
        this.rows = rows;
        this.views = views;
        this.reference = reference;
        this.caller = caller;
        this.cursors = cursors;
    }

    Page<PlatformCard> page(PlatformFilter filter) {
        var slice = rows.page(criteria(filter), cursors.place(filter.cursor()), filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    Criteria criteria(PlatformFilter f) {
        var criteria = new Criteria().and("p.hidden_at is null").overlapping("p.area_ids", "areas", f.area());
        if (f.status().isEmpty()) {
            criteria.and("p.status = 'OPEN'");
        }
        criteria.any("p.status", "states", f.status());
        if (f.territory() != null) {
            criteria.and("starts_with(p.oktmo, :oktmo)", "oktmo", Oktmo.inside(oktmo(f.territory())));
        }
        if (f.inactive() != null) {
            criteria.and(f.inactive() ? "p.inactive_at is not null" : "p.inactive_at is null");
        }
        if (f.whole() != null) {
            criteria.and((f.whole() ? "" : "not ")
                    + "(p.ngo_count > 0 and p.business_count > 0 and p.government_count > 0)");
        }
        if (f.organization() != null) {
            criteria.and(
                    "exists (select from platform_seat s where s.platform_id = p.id and s.status = 'SITTING'"
                            + " and s.organization_id = :organization)",
                    "organization",
                    f.organization());
        }
        if (Boolean.TRUE.equals(f.invited())) {
            invited(criteria);
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(p.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(p.title))", "q", f.q());
        }
        return criteria;
    }

    /** A closed platform waits for nobody's answer. */
    private void invited(Criteria criteria) {
        if (caller.isVisitor()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        criteria.and(
                "p.status = 'OPEN' and exists (select from platform_seat s where s.platform_id = p.id"
                        + " and s.status = 'INVITED' and s.organization_id = any(cast(:acting as uuid[])))",
                "acting",
                caller.acting().toArray(UUID[]::new));
    }

    private String oktmo(String territory) {
        return reference
                .oktmo(territory)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.QUERY,
                        "territory",
                        "unknown-value",
                        Message.of("platform.fault.unknown-territory")));
    }
}
