package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.Caller;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.story.StoryListRepository.Criteria;
import roundtable.story.StoryListRepository.Order;

/** Lists of stories as the caller may see them. */
@ApplicationScoped
class StoryLists {
    private final StoryListRepository rows;
    private final StoryViews views;
    private final StoryPolicy policy;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;

    StoryLists(
            StoryListRepository rows,
            StoryViews views,
            StoryPolicy policy,
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

    Page<StoryCard> page(StoryFilter filter) {
        var after = cursors.place(filter.cursor());
        var slice = rows.page(criteria(filter), Order.of(filter.sort()), after, filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    Criteria criteria(StoryFilter f) {
        var criteria =
                visible(f).any("s.kind", "kinds", f.kind()).areas(f.area()).any("s.status", "states", f.status());
        if (f.organization() != null) {
            criteria.and("s.organization_id = :organization", "organization", f.organization());
        }
        if (f.recommendation() != null) {
            criteria.and("s.recommendation_id = :recommendation", "recommendation", f.recommendation());
        }
        if (f.featured() != null) {
            criteria.and(f.featured() ? "s.featured_at is not null" : "s.featured_at is null");
        }
        if (f.passport() != null) {
            criteria.and(f.passport() ? "s.passport is not null" : "s.passport is null");
        }
        if (f.territory() != null) {
            criteria.and("starts_with(s.oktmo, :oktmo)", "oktmo", Oktmo.inside(oktmo(f.territory())));
        }
        if (f.q() != null && !f.q().isBlank()) {
            criteria.and(
                    "(s.words @@ websearch_to_tsquery('russian', fold(:q)) or fold(:q) <% fold(s.title))", "q", f.q());
        }
        return criteria;
    }

    private Criteria visible(StoryFilter f) {
        if (f.isMine()) {
            var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
            return new Criteria().and("s.author = :me", "me", me);
        }
        return !f.status().isEmpty() && policy.isStaff() ? new Criteria() : new Criteria().and("s.listed");
    }

    private String oktmo(String territory) {
        return reference
                .oktmo(territory)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.QUERY, "territory", "unknown-value", Message.of("story.fault.unknown-territory")));
    }
}
