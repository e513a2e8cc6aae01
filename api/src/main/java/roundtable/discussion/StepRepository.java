package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** The time-line of a discussion: rows are only ever added. */
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
                insert into discussion_step (discussion_id, from_status, to_status, action, actor, until, reason, at)
                values (:discussion, :from, :to, :action, cast(:actor as uuid), cast(:until as date), :reason, :at)""")
                .setParameter("discussion", step.discussion())
                .setParameter("from", step.from().name())
                .setParameter("to", step.to().name())
                .setParameter("action", step.action().name())
                .setParameter("actor", text(step.actor()))
                .setParameter("until", text(step.until()))
                .setParameter("reason", step.reason())
                .setParameter("at", step.at())
                .executeUpdate();
    }

    /** Steps, the latest first. */
    Slice<Step> steps(UUID discussion, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("discussion", discussion, "limit", limit + 1));
        if (after != null) {
            parameters.put("at", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var text = "select id, discussion_id, from_status, to_status, action, actor, until, reason, at"
                + " from discussion_step where discussion_id = :discussion"
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
                DiscussionStatus.valueOf(row.getString(3)),
                DiscussionStatus.valueOf(row.getString(4)),
                DiscussionAction.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                Sql.instant(row, 9));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A step as it is kept. */
    record Step(
            @Nullable UUID id,
            UUID discussion,
            DiscussionStatus from,
            DiscussionStatus to,
            DiscussionAction action,
            @Nullable UUID actor,
            @Nullable LocalDate until,
            @Nullable String reason,
            Instant at) {}
}
