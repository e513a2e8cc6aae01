package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import roundtable.answer.MatterDates;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.PlatformNewsSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.store.Sql;

/** What a platform's calendar and feed tell of the proposals on which it works: terms, milestones, and each step. */
@ApplicationScoped
class ProposalDates implements CalendarSource, PlatformNewsSource {
    private static final String DAYS =
            """
            values (p.id, 'proposal_due', p.title, (p.due_at at time zone :zone)::date),
                (p.id, 'proposal_support_ends', p.title, case p.status when 'OPEN' then p.support_until end)
            union all
            select m.id, case when m.done_on is null then 'milestone_due' else 'milestone_done' end,
                case when p.masked is null then m.title else p.title end, coalesce(m.done_on, m.due_on)
            from proposal_milestone m join proposal_answer a on a.id = m.answer_id
            where m.proposal_id = p.id and a.status = 'PUBLISHED'""";

    private final MatterDates dates;
    private final ProposalFollowing following;

    ProposalDates(Sql sql, Clock clock, ProposalFollowing following) {
        this.dates = new MatterDates(sql, clock, Proposal.TYPE);
        this.following = following;
    }

    @Override
    public List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language) {
        return dates.dated(scope, from, to, most, language, DAYS);
    }

    @Override
    public List<FeedSource.Entry> latest(PlatformScope scope, int most, String language) {
        return dates.latest(scope, following.steps(), most, language);
    }
}
