package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.store.Sql;

/** Days of a platform's own things: topics put on the table and settled, meetings with minutes. */
@ApplicationScoped
class PlatformDates implements CalendarSource {
    private final Sql sql;
    private final Clock clock;

    PlatformDates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A meeting without a topic of its own is called like the platform. */
    @Override
    public List<Dated> dated(PlatformScope scope, LocalDate from, LocalDate to, int most, String language) {
        return sql.rows(
                """
                select x.id, x.kind, x.title, p.slug, x.tab, x.day, x.changed
                from platform p cross join lateral (
                    select t.id, 'topic_raised', t.title, 'topics', (t.created_at at time zone :zone)::date, t.updated_at
                    from platform_topic t where t.platform_id = p.id and t.hidden_at is null
                    union all
                    select t.id, 'topic_closed', t.title, 'topics', (t.closed_at at time zone :zone)::date, t.updated_at
                    from platform_topic t
                    where t.platform_id = p.id and t.hidden_at is null and t.closed_at is not null
                    union all
                    select m.id, 'meeting', coalesce(t.title, p.title), 'minutes', m.held_on, m.updated_at
                    from platform_minutes m left join platform_topic t on t.id = m.topic_id and t.hidden_at is null
                    where m.platform_id = p.id and m.hidden_at is null) x (id, kind, title, tab, day, changed)
                where p.id = :platform and x.day between :from and :to order by x.day, x.kind desc, x.id limit :most""",
                Map.of(
                        "platform", scope.platform(),
                        "zone", clock.getZone().getId(),
                        "from", from,
                        "to", to,
                        "most", most),
                row -> Dated.day(
                        row.getObject(1, UUID.class),
                        "platform",
                        row.getString(2),
                        language,
                        row.getString(3),
                        "/platforms/" + row.getString(4) + "?tab=" + row.getString(5),
                        row.getObject(6, LocalDate.class),
                        Sql.instant(row, 7)));
    }
}
