package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.WaitingAnswers;
import roundtable.identity.Caller;
import roundtable.proposal.ProposalListRepository.Order;
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

/** Lists of proposals as the caller may see them. */
@ApplicationScoped
class ProposalLists {
    private final ProposalListRepository rows;
    private final ProposalViews views;
    private final ProposalPolicy policy;
    private final WaitingAnswers waiting;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    ProposalLists(
            ProposalListRepository rows,
            ProposalViews views,
            ProposalPolicy policy,
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

    Page<ProposalCard> page(ProposalFilter filter) {
        var after = cursors.place(filter.cursor());
        var slice = rows.page(criteria(filter), Order.of(filter.sort()), after, filter.limitOr20());
        return cursors.page(new Slice<>(views.cards(slice.items()), slice.next(), slice.total()));
    }

    /** At most five; never the caller's own. */
    List<ProposalCard> similar(String typed, @Nullable Double lat, @Nullable Double lon) {
        return views.cards(rows.similar(typed, lat, lon, caller.id().orElse(null)));
    }

    Criteria criteria(ProposalFilter f) {
        var criteria = visible(f).overlapping("p.area_ids", "areas", f.area());
        if (f.status().isEmpty() && !f.isMine()) {
            criteria.and("p.status not in ('WITHDRAWN', 'MERGED')");
        }
        criteria.any("p.status", "states", f.status());
        waiting.ofBodies(criteria, f.responsible(), f.body());
        if (f.answer() != null) {
            waiting.only(criteria, Proposal.TYPE, f.answer(), f.responsible(), f.body());
        }
        if (f.problem() != null) {
            criteria.and("p.problem_id = :problem", "problem", f.problem());
        }
        if (f.recommendation() != null) {
            criteria.and("p.recommendation_id = :recommendation", "recommendation", f.recommendation());
        }
        if (f.community() != null) {
            criteria.and("p.community_id = :community", "community", f.community());
        }
        if (f.organization() != null) {
            criteria.and(
                    "(p.organization_id = :organization or p.co_authors @> array[cast(:organization as uuid)]"
                            + " or exists (select from proposal_endorsement e "
                            + "where e.proposal_id = p.id and e.organization_id = :organization and e.withdrawn_at is null))",
                    "organization",
                    f.organization());
        }
        if (f.supported() != null && f.supported()) {
            criteria.and(
                    "exists (select from proposal_support s where s.proposal_id = p.id and s.account = :supporter "
                            + "and s.withdrawn_at is null)",
                    "supporter",
                    caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED)));
        }
        if (f.overdue() != null) {
            criteria.and(
                    f.overdue() ? "p.due_at < :now" : "(p.due_at is null or p.due_at >= :now)", "now", clock.instant());
        }
        if (f.territory() != null) {
            criteria.and("(p.everywhere or starts_with(p.oktmo, :oktmo))", "oktmo", Oktmo.inside(oktmo(f.territory())));
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

    /**
     * A proposal lies at its own point; one that has none lies where the problem is that it solves, when everybody sees
     * that one. The problems are looked up first and once, so that indexes find both.
     */
    private static void within(Criteria criteria, Within piece) {
        criteria.and(
                        """
                        (%s or p.lat is null and p.problem_id = any(array(
                            select s.id from problem s where s.listed and %s)))"""
                                .formatted(piece.of("p"), piece.of("s")))
                .parameters()
                .putAll(piece.values());
    }

    private Criteria visible(ProposalFilter f) {
        var me = caller.id();
        if (f.isMine()) {
            return new Criteria()
                    .and(
                            "(p.author = :me or p.co_authors @> array[cast(:me as uuid)]"
                                    + " or (p.published_at is null and p.editors @> array[cast(:me as uuid)]))",
                            "me",
                            me.orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED)));
        }
        if (f.isInvited()) {
            return invited(me.orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED)));
        }
        if (me.isPresent() && f.community() != null && !policy.isStaff()) {
            return ofCommunity(me.get());
        }
        if (f.status().isEmpty() || me.isEmpty()) {
            return new Criteria().and("p.listed");
        }
        return policy.isStaff()
                ? new Criteria()
                : new Criteria()
                        .and(
                                "(p.listed or p.author = :me or p.co_authors @> array[cast(:me as uuid)]"
                                        + " or (p.published_at is null and p.editors @> array[cast(:me as uuid)]))",
                                "me",
                                me.get());
    }

    /** Those who make it together, or are asked to, also find what nobody else sees yet. */
    private Criteria ofCommunity(UUID me) {
        return new Criteria()
                .and(
                        """
                        (p.listed or p.author = :me or p.co_authors @> array[cast(:me as uuid)]
                         or (p.published_at is null and p.editors @> array[cast(:me as uuid)])
                         or p.organization_id = any(cast(:acting as uuid[]))
                         or p.co_authors && cast(:acting as uuid[])
                         or exists (select from proposal_co_author c where c.proposal_id = p.id and c.status = 'INVITED'
                             and c.organization_id = any(cast(:acting as uuid[]))))""",
                        "me",
                        me)
                .with("acting", caller.acting().toArray(UUID[]::new));
    }

    /** Who is asked reads it before they answer, also a draft; an invitation whose time is over asks for nothing. */
    private Criteria invited(UUID me) {
        return new Criteria()
                .and(
                        """
                        exists (select from proposal_co_author c where c.proposal_id = p.id and c.status = 'INVITED'
                            and c.expires_at > :now and (c.part = 'AUTHOR' or p.published_at is null)
                            and (c.account = :me or c.organization_id = any(cast(:acting as uuid[]))))""",
                        "me",
                        me)
                .any("p.status", "joined", List.copyOf(ProposalStatus.JOINED))
                .with("acting", caller.acting().toArray(UUID[]::new))
                .with("now", clock.instant());
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
                Violation.In.QUERY, "territory", "unknown-value", Message.of("proposal.fault.unknown-territory"));
    }
}
