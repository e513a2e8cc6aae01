package roundtable.initiative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** The time-line of an initiative: rows are only ever added. */
@ApplicationScoped
class StepRepository {
    private static final String COLUMNS = "select id, initiative_id, from_status, to_status, action, actor, acting_for,"
            + " due_at, reason, at, report_digest";

    /** Hibernate writes columns of JSON so, and not as the contract does. */
    private static final ObjectMapper AS_WRITTEN = new ObjectMapper();

    private final EntityManager em;
    private final Sql sql;

    StepRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** A preparation keeps the report that it has frozen, as it stands in the flushed row. */
    void add(Step step) {
        em.createNativeQuery(
                        """
                insert into initiative_step (initiative_id, from_status, to_status, action, actor, acting_for, due_at, reason,
                    at, report)
                values (:initiative, :from, :to, :action, cast(:actor as uuid), cast(:actingFor as uuid),
                    cast(:dueAt as timestamptz), :reason, :at,
                    (select i.report from initiative i where i.id = :initiative and :action = 'PREPARE'))""")
                .setParameter("initiative", step.initiative())
                .setParameter("from", step.from().name())
                .setParameter("to", step.to().name())
                .setParameter("action", step.action().name())
                .setParameter("actor", text(step.actor()))
                .setParameter("actingFor", text(step.actingFor()))
                .setParameter("dueAt", text(step.dueAt()))
                .setParameter("reason", step.reason())
                .setParameter("at", step.at())
                .executeUpdate();
    }

    /** Steps, the latest first. */
    Slice<Step> steps(UUID initiative, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("initiative", initiative, "limit", limit + 1));
        if (after != null) {
            parameters.put("at", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var text = COLUMNS
                + " from initiative_step where initiative_id = :initiative"
                + (after == null ? "" : " and (at, id) < (:at, :id)")
                + " order by at desc, id desc limit :limit";
        return Slice.of(
                sql.rows(text, parameters, StepRepository::step),
                limit,
                s -> Key.of(s.at(), Objects.requireNonNull(s.id())));
    }

    /** What a person has done, in its order. */
    List<Step> by(UUID actor) {
        return sql.rows(
                COLUMNS + " from initiative_step where actor = :actor order by at, id",
                Map.of("actor", actor),
                StepRepository::step);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                InitiativeStatus.valueOf(row.getString(3)),
                InitiativeStatus.valueOf(row.getString(4)),
                InitiativeAction.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                Sql.time(row, 8),
                row.getString(9),
                Sql.instant(row, 10),
                row.getString(11));
    }

    /** The report that a preparation has frozen; empty when there is no such one. */
    Optional<FrozenReport> report(UUID initiative, UUID step) {
        return sql
                .rows(
                        "select report from initiative_step"
                                + " where id = :step and initiative_id = :initiative and report is not null",
                        Map.of("initiative", initiative, "step", step),
                        row -> read(row.getString(1)))
                .stream()
                .findFirst();
    }

    private static FrozenReport read(String written) {
        try {
            return AS_WRITTEN.readValue(written, FrozenReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * A step as it is kept.
     *
     * @param reportDigest of the report that it has frozen
     */
    record Step(
            @Nullable UUID id,
            UUID initiative,
            InitiativeStatus from,
            InitiativeStatus to,
            InitiativeAction action,
            @Nullable UUID actor,
            @Nullable UUID actingFor,
            @Nullable Instant dueAt,
            @Nullable String reason,
            Instant at,
            @Nullable String reportDigest) {}
}
