package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.PlatformNewsSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.spi.StepWords;
import roundtable.shared.store.Sql;

/** What a platform's calendar and feed tell of the proposals on which it works: terms, milestones, and each step. */
@ApplicationScoped
class ProposalDates implements CalendarSource, PlatformNewsSource {
    private static final String PAGE = "/proposals/";

    private final Sql sql;
    private final Clock clock;
    private final ProposalFollowing following;

    ProposalDates(Sql sql, Clock clock, ProposalFollowing following) {
        this.sql = sql;
        this.clock = clock;
        this.following = following;
    }

    @Override
    public List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language) {
        var linked = scope.linked(Proposal.TYPE);
        if (linked.isEmpty()) {
            return List.of();
        }
        return sql.rows(
                """
                select x.id, x.kind, x.title, p.slug, x.day, p.updated_at
                from proposal p cross join lateral (
                    values (p.id, 'proposal_due', p.title, (p.due_at at time zone :zone)::date),
                        (p.id, 'proposal_support_ends', p.title, case p.status when 'OPEN' then p.support_until end)
                    union all
                    select m.id, case when m.done_on is null then 'milestone_due' else 'milestone_done' end,
                        case when p.masked is null then m.title else p.title end, coalesce(m.done_on, m.due_on)
                    from proposal_milestone m join proposal_answer a on a.id = m.answer_id
                    where m.proposal_id = p.id and a.status = 'PUBLISHED') x (id, kind, title, day)
                where p.listed and p.id = any(cast(:linked as uuid[])) and x.day between :from and :to
                order by x.day, x.id limit :most""",
                Map.of(
                        "linked", linked.toArray(UUID[]::new),
                        "zone", clock.getZone().getId(),
                        "from", from,
                        "to", to,
                        "most", most),
                row -> Dated.day(
                        row.getObject(1, UUID.class),
                        "proposal",
                        row.getString(2),
                        language,
                        row.getString(3),
                        PAGE + row.getString(4),
                        row.getObject(5, LocalDate.class),
                        Sql.instant(row, 6)));
    }

    /** Steps of which followers hear too. */
    @Override
    public List<FeedSource.Entry> latest(PlatformScope scope, int most, String language) {
        var linked = scope.linked(Proposal.TYPE);
        if (linked.isEmpty()) {
            return List.of();
        }
        var words = following.steps();
        return sql.rows(
                """
                select s.id, s.action, p.title, p.slug, s.at, p.language, s.reason
                from proposal_step s join proposal p on p.id = s.proposal_id
                where p.listed and p.id = any(cast(:linked as uuid[])) and lower(s.action) = any(cast(:told as text[]))
                order by s.at desc, s.id desc limit :most""",
                Map.of(
                        "linked", linked.toArray(UUID[]::new),
                        "told", words.keySet().toArray(String[]::new),
                        "most", most),
                row -> {
                    var said = Objects.requireNonNull(words.get(row.getString(2).toLowerCase(Locale.ROOT)));
                    var title = StepWords.of(said, row.getString(3), language);
                    return new FeedSource.Entry(
                            row.getObject(1, UUID.class),
                            PAGE + row.getString(4),
                            title,
                            Objects.requireNonNullElse(row.getString(7), title),
                            null,
                            Sql.instant(row, 5),
                            Sql.instant(row, 5),
                            row.getString(6));
                });
    }
}
