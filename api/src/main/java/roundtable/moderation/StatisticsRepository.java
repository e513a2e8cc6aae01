package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;

/** Counts for everybody: nothing about single cases. */
@ApplicationScoped
class StatisticsRepository {
    private static final int MONTHS = 24;

    private final EntityManager em;
    private final Clock clock;

    StatisticsRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Months in which something was reported or decided, the last first. */
    List<StatisticsView.Month> months() {
        List<?> rows = em.createNativeQuery(
                        """
                with happened as (
                  select to_char(created_at at time zone :zone, 'YYYY-MM') as month, 'report' as what,
                         cast(null as boolean) as in_time from moderation_report
                  union all
                  select to_char(at at time zone :zone, 'YYYY-MM'), action, in_time from moderation_step)
                select month, count(*) filter (where what = 'report'), count(*) filter (where what = 'keep'),
                       count(*) filter (where what = 'mask'), count(*) filter (where what = 'hide'),
                       count(*) filter (where what = 'restrict'), count(*) filter (where what = 'appeal'),
                       count(*) filter (where what = 'uphold'), count(*) filter (where what = 'overturn'),
                       cast(avg(case in_time when true then 1 when false then 0 end) as double precision)
                from happened group by month order by month desc limit :months""",
                        Tuple.class)
                .setParameter("zone", clock.getZone().getId())
                .setParameter("months", MONTHS)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new StatisticsView.Month(
                        t.get(0, String.class),
                        count(t, 1),
                        count(t, 2),
                        count(t, 3),
                        count(t, 4),
                        count(t, 5),
                        count(t, 6),
                        count(t, 7),
                        count(t, 8),
                        t.get(9, Double.class)))
                .toList();
    }

    private static int count(Tuple row, int column) {
        return row.get(column, Long.class).intValue();
    }
}
