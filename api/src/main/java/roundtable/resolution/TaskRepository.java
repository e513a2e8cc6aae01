package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** What is expected about recommendations (dialogue 2.1), as whoever asks may see it; each list is one statement. */
@ApplicationScoped
class TaskRepository {
    /**
     * Whose turn it is says {@link RecommendationPolicy}; here it stands as conditions of rows, with what the caller is
     * as parameters.
     */
    private static final String TASKS =
            """
            (select r.id, r.number, r.text, r.status, r.round_table_id, t.slug, t.title,
                    coalesce(a.name, o.short_name) as addressee, a.organization_id, k.step, k.due_on, k.quarter,
                    k.evidence, k.mine, coalesce(k.due_on, date '9999-12-31') as place
             from recommendation r
             join addressee a on a.id = r.addressee_id
             join round_table t on t.id = r.round_table_id
             left join organization o on o.id = a.organization_id
             cross join lateral (
               select a.organization_id is null or a.resource_center as by_staff,
                      coalesce(a.organization_id = any(cast(:acting as uuid[])), false) as own) w
             cross join lateral (
               select 'PUBLISH' as step, cast(null as date) as due_on, cast(null as date) as quarter, 0 as evidence,
                      cast(:staff as boolean) as mine
               where r.status = 'DRAFT'
               union all
               select 'ACCEPT', cast(coalesce((select max(s.at) from recommendation_step s
                          where s.recommendation_id = r.id and s.action in ('PUBLISH', 'REASSIGN')), r.published_at)
                        at time zone :zone as date) + 14, null, 0, w.own or (w.by_staff and :staff)
               where r.status = 'ASSIGNED'
               union all
               select 'REPORT', cast(q.quarter + interval '3 months' as date) + 9, q.quarter, 0,
                      w.own or (w.by_staff and :staff)
               from (select report_quarter(r.id, r.accepted_at, :today) as quarter) q
               where r.status = 'IN_PROGRESS' and r.accepted_at is not null and q.quarter <= :today
               union all
               select 'CARRY_OUT', r.due_on, null, 0, w.own or (w.by_staff and :staff)
               where r.status = 'IN_PROGRESS' and r.due_on is not null
               union all
               select 'REVIEW', cast(r.claimed_at at time zone :zone as date) + 14, null, 0,
                      (case when w.by_staff then :bodies else :staff end) and not w.own
                        and r.claimed_by is distinct from cast(:me as uuid)
                        and not coalesce(r.claimed_for = any(cast(:acting as uuid[])), false)
               where r.status = 'UNDER_REVIEW'
               union all
               select 'REASSIGN', null, null, 0, :staff where r.status = 'DECLINED'
               union all
               select 'DECIDE_EVIDENCE', null, null, cast(count(*) as integer), bool_or(e.mine)
               from (select p.added_by is distinct from cast(:me as uuid)
                            and not coalesce(p.added_for = any(cast(:acting as uuid[])), false) as mine
                     from evidence p where p.recommendation_id = r.id and p.state = 'PROPOSED' and p.hidden_at is null) e
               where :seesEvidence and (:everybody or e.mine)
               having count(*) > 0) k) x""";

    private final Sql sql;
    private final Clock clock;

    TaskRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is due first stands first, what has no term last. */
    Slice<TaskView> page(TaskFilter filter, Asking asking, @Nullable Key after, int limit) {
        var today = LocalDate.now(clock);
        var criteria = criteria(filter, asking, today);
        if (after != null) {
            criteria.and("(x.place, x.id, x.step) > (cast(:place as date), :id, :after)", "place", after.text(0))
                    .parameters()
                    .putAll(Map.of("id", after.uuid(1), "after", after.text(2)));
        }
        criteria.parameters().put("limit", limit + 1);
        var read = sql.rows(
                "select x.* from " + TASKS + " where " + criteria.where()
                        + " order by x.place, x.id, x.step limit :limit",
                criteria.parameters(),
                row -> new Placed(task(row, today), Key.of(row.getString(15), row.getString(1), row.getString(10))));
        return Slice.of(read, limit, Placed::key).map(Placed::task);
    }

    /** How much there is of each step; steps of which nothing is expected are absent. */
    List<TaskView.Count> counts(TaskFilter filter, Asking asking) {
        var today = LocalDate.now(clock);
        var criteria = criteria(filter, asking, today);
        return sql.rows(
                "select x.step, count(*), count(*) filter (where x.due_on < :today), min(x.due_on) from " + TASKS
                        + " where " + criteria.where() + " group by x.step order by min(x.place), x.step",
                criteria.parameters(),
                row -> new TaskView.Count(
                        ExpectedStep.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class)));
    }

    private Criteria criteria(TaskFilter filter, Asking asking, LocalDate today) {
        var criteria =
                new Criteria().any("x.step", "steps", filter.steps()).any("x.status", "states", filter.statuses());
        criteria.parameters().putAll(new HashMap<>(asking.parameters()));
        criteria.parameters()
                .putAll(Map.of("today", today, "zone", clock.getZone().getId(), "everybody", filter.ofEverybody()));
        if (!filter.ofEverybody()) {
            criteria.and("x.mine");
        }
        if (filter.organization() != null) {
            criteria.and("x.organization_id = :organization", "organization", filter.organization());
        }
        if (filter.overdue() != null) {
            criteria.and(filter.overdue() ? "x.due_on < :today" : "x.place >= :today");
        }
        return criteria;
    }

    private static TaskView task(ResultSet row, LocalDate today) throws SQLException {
        var due = row.getObject(11, LocalDate.class);
        var quarter = row.getObject(12, LocalDate.class);
        return new TaskView(
                ExpectedStep.valueOf(row.getString(10)),
                row.getBoolean(14),
                due,
                due != null && due.isBefore(today),
                quarter == null ? null : new Quarter(quarter).toString(),
                row.getInt(13),
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                RecommendationStatus.valueOf(row.getString(4)),
                row.getString(8),
                row.getObject(9, UUID.class),
                new RoundTableLink(row.getObject(5, UUID.class), row.getString(6), row.getString(7)));
    }

    private record Placed(TaskView task, Key key) {}

    /**
     * Who asks.
     *
     * @param acting organizations for which they act
     * @param staff of the Resource Center, or an administrator
     * @param bodies officer or council member
     */
    record Asking(UUID me, Set<UUID> acting, boolean staff, boolean bodies) {
        private Map<String, Object> parameters() {
            return Map.of(
                    "me",
                    me,
                    "acting",
                    acting.toArray(UUID[]::new),
                    "staff",
                    staff,
                    "bodies",
                    bodies,
                    "seesEvidence",
                    staff || bodies);
        }
    }
}
