package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.PlatformNewsSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.spi.StepWords;
import roundtable.shared.store.Sql;

/** What a platform's calendar and feed tell of discussions: of those that are held there, and of those it points at. */
@ApplicationScoped
class DiscussionDates implements CalendarSource, PlatformNewsSource {
    private static final String THERE =
            "d.listed and (d.platform_id = :platform or d.id = any(cast(:linked as uuid[])))";

    private final Sql sql;
    private final Clock clock;
    private final DiscussionFollowing following;

    DiscussionDates(Sql sql, Clock clock, DiscussionFollowing following) {
        this.sql = sql;
        this.clock = clock;
        this.following = following;
    }

    /** A poll ends with its discussion, unless the facilitator has closed it before. */
    @Override
    public List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language) {
        return sql.rows(
                """
                select x.id, x.kind, x.title, d.slug, x.day, d.updated_at
                from discussion d cross join lateral (
                    values (1, d.id, 'discussion_opens', d.title, d.opens_on),
                        (3, d.id, 'discussion_closes', d.title,
                            coalesce((d.ended_at at time zone :zone)::date, d.closes_on)),
                        (4, d.id, 'discussion_outcome_due', d.title,
                            case d.status when 'SUMMING_UP' then (d.ended_at at time zone :zone)::date + :summing end),
                        (5, d.id, 'discussion_outcome', d.title, (d.outcome_at at time zone :zone)::date),
                        (6, d.id, 'discussion_review', d.title, d.review_on)
                    union all
                    select 2, p.id, 'poll_ends', case when d.masked is null then p.question else d.title end,
                        coalesce((coalesce(p.closed_at, d.ended_at) at time zone :zone)::date, d.closes_on)
                    from discussion_poll p where p.discussion_id = d.id) x (nr, id, kind, title, day)
                where %s and x.day between :from and :to order by x.day, x.nr, x.id limit :most"""
                        .formatted(THERE),
                Map.of(
                        "platform",
                        scope.platform(),
                        "linked",
                        scope.linked(Discussion.TYPE).toArray(UUID[]::new),
                        "zone",
                        clock.getZone().getId(),
                        "summing",
                        DiscussionTerm.SUMMING_UP_DAYS,
                        "from",
                        from,
                        "to",
                        to,
                        "most",
                        most),
                row -> Dated.day(
                        row.getObject(1, UUID.class),
                        "discussion",
                        row.getString(2),
                        language,
                        row.getString(3),
                        "/discussions/" + row.getString(4),
                        row.getObject(5, LocalDate.class),
                        Sql.instant(row, 6)));
    }

    /** Steps of which followers hear too, the announcement, and polls. The outcome speaks for itself. */
    @Override
    public List<FeedSource.Entry> latest(PlatformScope scope, int most, String language) {
        var words = following.steps();
        var told = new ArrayList<>(words.keySet());
        told.add(following.beginsWith());
        return sql.rows(
                """
                select x.id, x.action, d.title, d.slug, x.at, d.language, x.said
                from discussion d cross join lateral (
                    select s.id, s.action, s.at, case s.action
                        when 'PUBLISH_OUTCOME' then d.outcome_text when 'SCHEDULE' then left(d.body, 500)
                        else s.reason end
                    from discussion_step s where s.discussion_id = d.id
                    union all
                    select p.id, 'ASK', p.created_at, case when d.masked is null then p.question end
                    from discussion_poll p where p.discussion_id = d.id) x (id, action, at, said)
                where %s and lower(x.action) = any(cast(:told as text[]))
                order by x.at desc, x.id desc limit :most"""
                        .formatted(THERE),
                Map.of(
                        "platform", scope.platform(),
                        "linked", scope.linked(Discussion.TYPE).toArray(UUID[]::new),
                        "told", told.toArray(String[]::new),
                        "most", most),
                row -> {
                    var action = row.getString(2).toLowerCase(Locale.ROOT);
                    var title = StepWords.of(words.getOrDefault(action, "new_discussion"), row.getString(3), language);
                    var said = row.getString(7);
                    return new FeedSource.Entry(
                            row.getObject(1, UUID.class),
                            "/discussions/" + row.getString(4),
                            title,
                            said == null ? title : said,
                            null,
                            Sql.instant(row, 5),
                            Sql.instant(row, 5),
                            row.getString(6));
                });
    }
}
