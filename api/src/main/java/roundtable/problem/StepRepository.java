package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** The time-line of a problem: rows are only ever added. */
@ApplicationScoped
class StepRepository {
    private final EntityManager em;
    private final Sql sql;

    StepRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    void add(Step step) {
        em.createNativeQuery(
                        """
                insert into problem_step (problem_id, from_status, to_status, action, actor, acting_for, to_body, due_at,
                    reason, at)
                values (:problem, :from, :to, :action, cast(:actor as uuid), cast(:actingFor as uuid),
                    cast(:toBody as uuid), cast(:dueAt as timestamptz), :reason, :at)""")
                .setParameter("problem", step.problem())
                .setParameter("from", step.from().name())
                .setParameter("to", step.to().name())
                .setParameter("action", step.action().name())
                .setParameter("actor", text(step.actor()))
                .setParameter("actingFor", text(step.actingFor()))
                .setParameter("toBody", text(step.toBody()))
                .setParameter("dueAt", text(step.dueAt()))
                .setParameter("reason", step.reason())
                .setParameter("at", step.at())
                .executeUpdate();
    }

    /** Steps, the latest first; those before {@code since} are nobody's business but the author's and the staff's. */
    Slice<Step> steps(UUID problem, @Nullable Instant since, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("problem", problem, "limit", limit + 1));
        if (since != null) {
            parameters.put("since", since);
        }
        if (after != null) {
            parameters.put("at", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var text =
                "select id, problem_id, from_status, to_status, action, actor, acting_for, to_body, due_at, reason, at"
                        + " from problem_step where problem_id = :problem"
                        + (since == null ? "" : " and at >= :since")
                        + (after == null ? "" : " and (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit";
        return Slice.of(
                sql.rows(text, parameters, StepRepository::step),
                limit,
                s -> Key.of(s.at(), Objects.requireNonNull(s.id())));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                ProblemStatus.valueOf(row.getString(3)),
                ProblemStatus.valueOf(row.getString(4)),
                ProblemAction.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                Sql.time(row, 9),
                row.getString(10),
                Sql.instant(row, 11));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A step as it is kept. */
    record Step(
            @Nullable UUID id,
            UUID problem,
            ProblemStatus from,
            ProblemStatus to,
            ProblemAction action,
            @Nullable UUID actor,
            @Nullable UUID actingFor,
            @Nullable UUID toBody,
            @Nullable Instant dueAt,
            @Nullable String reason,
            Instant at) {}
}
