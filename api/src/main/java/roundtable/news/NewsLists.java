package roundtable.news;

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

/** Lists of news as the caller may see them. */
@ApplicationScoped
class NewsLists {
    private final NewsListRepository rows;
    private final NewsViews views;
    private final NewsPolicy policy;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;

    NewsLists(
            NewsListRepository rows,
            NewsViews views,
            NewsPolicy policy,
            ReferenceDirectory reference,
            Caller caller,
            Cursors cursors) {
        this.rows = rows;
        this.views = views;
        this.policy = policy;
        this.reference = reference;
        this.caller = caller;
        this.cursors = cursors;
    }

    Page<NewsCard> page(NewsFilter filter) {
        var slice = rows.page(criteria(filter), cursors.place(filter.cursor()), filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    Criteria criteria(NewsFilter f) {
        var criteria = visible(f);
        if (!f.status().isEmpty()) {
            criteria.and(
                    "n.status = any(cast(:states as text[]))",
                    "states",
                    f.status().stream().map(Enum::name).toArray(String[]::new));
        }
        if (!f.area().isEmpty()) {
            criteria.and(
                    "n.area_ids && cast(:areas as uuid[])", "areas", f.area().toArray(UUID[]::new));
        }
        if (f.organization() != null) {
            criteria.and("n.organization_id = :organization", "organization", f.organization());
        }
        if (f.territory() != null) {
            criteria.and("starts_with(n.oktmo, :oktmo)", "oktmo", Oktmo.inside(oktmo(f.territory())));
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(n.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(n.title))", "q", f.q());
        }
        return criteria;
    }

    private Criteria visible(NewsFilter f) {
        if (f.isMine()) {
            var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
            return new Criteria().and("n.author = :me", "me", me);
        }
        return !f.status().isEmpty() && policy.isStaff() ? new Criteria() : new Criteria().and("n.listed");
    }

    private String oktmo(String territory) {
        return reference
                .oktmo(territory)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.QUERY, "territory", "unknown-value", Message.of("news.fault.unknown-territory")));
    }
}
