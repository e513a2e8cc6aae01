package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Sql;

/** How bodies answer, counted from the problems themselves. */
@ApplicationScoped
class ResponseTimeRepository {
    /** Below so many answers a median is chance. */
    static final int LEAST_ANSWERS = 5;
    /** A region has fewer bodies. */
    private static final int MOST_BODIES = 100;

    private final Sql sql;

    ResponseTimeRepository(Sql sql) {
        this.sql = sql;
    }

    /** Bodies with problems published since then inside of the territory, those with most of them first. */
    List<Row> bodies(Instant since, Instant now, String oktmoPrefix) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("since", since);
        parameters.put("now", now);
        parameters.put("oktmo", oktmoPrefix);
        parameters.put("least", LEAST_ANSWERS);
        parameters.put("most", MOST_BODIES);
        return sql.rows(
                """
                with asked as (
                  select p.body_id,
                    p.status = 'OPEN' or (p.answered_at is null and p.answer_due_at is not null
                      and p.status not in ('DUPLICATE', 'WITHDRAWN')) as waiting,
                    coalesce(p.answer_due_at, p.due_at) as waits_until, p.answer_due_at,
                    a.at as answered_at, extract(epoch from a.at - p.registered_at) / 86400 as days,
                    r.yes, r.partly, r.no
                  from problem p
                  left join lateral (
                    select min(n.published_at) as at from problem_answer n
                    where n.problem_id = p.id and n.body_id = p.body_id and n.published_at >= p.registered_at
                      and n.type not in ('NEEDS_INFORMATION', 'FORWARDED')) a on true
                  left join lateral (
                    select count(*) filter (where n.rating = 'YES') as yes, count(*) filter (where n.rating = 'PARTLY') as partly,
                      count(*) filter (where n.rating = 'NO') as no
                    from problem_answer n where n.problem_id = p.id and n.body_id = p.body_id) r on true
                  where p.listed and p.body_id is not null and p.published_at >= :since
                    and (p.everywhere or starts_with(coalesce(p.oktmo, ''), :oktmo)))
                select body_id,
                  count(*) filter (where waiting) as waiting,
                  count(*) filter (where waiting and waits_until < :now) as overdue,
                  count(answered_at) as answered,
                  count(*) filter (where answered_at <= answer_due_at) as in_time,
                  case when count(answered_at) >= :least
                    then percentile_cont(0.5) within group (order by days) end as median,
                  case when count(answered_at) >= :least
                    then percentile_cont(0.9) within group (order by days) end as p90,
                  sum(yes), sum(partly), sum(no)
                from asked group by body_id
                having count(*) filter (where waiting) + count(answered_at) > 0
                order by count(*) desc, body_id limit :most""",
                parameters,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        days(row.getBigDecimal(6)),
                        days(row.getBigDecimal(7)),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10)));
    }

    private static @Nullable BigDecimal days(@Nullable BigDecimal exact) {
        return exact == null ? null : exact.setScale(1, RoundingMode.HALF_UP);
    }

    /** A body's figures, before a name is put to it. */
    record Row(
            UUID body,
            int waiting,
            int overdue,
            int answered,
            int inTime,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal p90Days,
            int ratedYes,
            int ratedPartly,
            int ratedNo) {

        /** Answers in time among those that were due: given, or not given although the term is over. */
        @Nullable
        BigDecimal shareInTime() {
            var due = answered + overdue;
            return due == 0
                    ? null
                    : BigDecimal.valueOf(inTime).divide(BigDecimal.valueOf(due), 6, RoundingMode.HALF_UP);
        }
    }
}
