package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Changed;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** What stands below a recommendation and is only ever added to: steps, reports, targets. */
@ApplicationScoped
class ProgressRepository {
    private static final TypeReference<Map<String, Changed.Change>> CHANGES = new TypeReference<>() {};

    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    ProgressRepository(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    Slice<StepView> steps(UUID recommendation, @Nullable Key after, int limit) {
        return newest(
                "id, from_status, to_status, action, acting_for, reason, cast(changed as text), at from recommendation_step",
                recommendation,
                after,
                limit,
                row -> new StepView(
                        row.uuid(),
                        RecommendationStatus.valueOf(row.text()),
                        RecommendationStatus.valueOf(row.text()),
                        RecommendationAction.valueOf(row.text()),
                        row.uuidOrNull(),
                        row.textOrNull(),
                        changes(row.text()),
                        row.instant()),
                s -> Key.of(s.at(), s.id()));
    }

    Slice<Reported> reports(UUID recommendation, @Nullable Key after, int limit) {
        return newest(
                """
                id, text, quarter, milestone_id, acting_for, at,
                array(select cast(n.evidence_id as text) from progress_report_evidence n where n.report_id = id)
                from progress_report""",
                recommendation,
                after,
                limit,
                row -> new Reported(
                        row.uuid(),
                        row.text(),
                        new Quarter(row.date()).toString(),
                        row.uuidOrNull(),
                        row.uuidOrNull(),
                        row.instant(),
                        Arrays.stream(row.texts()).map(UUID::fromString).toList()),
                r -> Key.of(r.at(), r.id()));
    }

    /** A report as it is kept, with the ids of what it rests on. */
    record Reported(
            UUID id,
            String text,
            String quarter,
            @Nullable UUID milestoneId,
            @Nullable UUID actingFor,
            Instant at,
            List<UUID> evidence) {}

    /** The current targets of a recommendation or of a weakness with their progress. */
    List<TargetView> targets(UUID holder) {
        List<?> found = em.createNativeQuery(
                        """
                select p.id, p.key, p.baseline, p.baseline_on, g.baseline_source, p.target, p.target_on, p.value,
                       p.measured_on, p.progress, p.health
                from target_progress(:holder, :today) p join indicator_target g on g.id = p.id
                order by p.key""",
                        Tuple.class)
                .setParameter("holder", holder)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return found.stream().map(tuple -> target(new Row((Tuple) tuple))).toList();
    }

    private static TargetView target(Row row) {
        return new TargetView(
                row.uuid(),
                row.text(),
                row.decimalOrNull(),
                row.dateOrNull(),
                TargetInput.BaselineSource.valueOf(row.text()),
                row.decimal(),
                row.date(),
                row.decimalOrNull(),
                row.dateOrNull(),
                row.decimalOrNull(),
                Health.valueOf(row.text()));
    }

    /** A newer target of the same indicator retires the older one. */
    void setTarget(Holder of, UUID holder, TargetInput in, UUID setBy) {
        var now = clock.instant();
        em.createNativeQuery(
                        """
                update indicator_target set retired_at = :now
                where %s = :holder and key = :key and retired_at is null"""
                                .formatted(of.column))
                .setParameter("now", now)
                .setParameter("holder", holder)
                .setParameter("key", in.indicator())
                .executeUpdate();
        em.createNativeQuery(
                        """
                insert into indicator_target (%s, key, baseline, baseline_on, baseline_source, target,
                                              target_on, set_by, set_at)
                values (:holder, :key, cast(:baseline as numeric), cast(:baselineOn as date), :source, :target,
                        :targetOn, :setBy, :now)"""
                                .formatted(of.column))
                .setParameter("holder", holder)
                .setParameter("key", in.indicator())
                .setParameter(
                        "baseline", in.baseline() == null ? null : in.baseline().toPlainString())
                .setParameter(
                        "baselineOn",
                        in.baselineOn() == null ? null : in.baselineOn().toString())
                .setParameter("source", in.baselineSource().name())
                .setParameter("target", in.target())
                .setParameter("targetOn", in.targetOn())
                .setParameter("setBy", setBy)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All targets that a weakness ever had, the latest first. */
    List<WeaknessTargetView> history(UUID weakness) {
        List<?> found = em.createNativeQuery(
                        """
                select id, key, baseline, baseline_on, baseline_source, target, target_on, set_at, retired_at
                from indicator_target where weakness_id = :weakness order by set_at desc, id desc""",
                        Tuple.class)
                .setParameter("weakness", weakness)
                .getResultList();
        return found.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new WeaknessTargetView(
                        row.uuid(),
                        row.text(),
                        row.decimalOrNull(),
                        row.dateOrNull(),
                        TargetInput.BaselineSource.valueOf(row.text()),
                        row.decimal(),
                        row.date(),
                        row.instant(),
                        row.instantOrNull()))
                .toList();
    }

    void retire(UUID target) {
        em.createNativeQuery("update indicator_target set retired_at = :now where id = :id and retired_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", target)
                .executeUpdate();
    }

    /** What a target belongs to. */
    enum Holder {
        RECOMMENDATION("recommendation_id"),
        WEAKNESS("weakness_id");

        private final String column;

        Holder(String column) {
            this.column = column;
        }
    }

    private <T> Slice<T> newest(
            String columns,
            UUID recommendation,
            @Nullable Key after,
            int limit,
            Function<Row, T> read,
            Function<T, Key> key) {
        var query = em.createNativeQuery(
                        "select " + columns + " where recommendation_id = :recommendation"
                                + (after == null ? "" : " and (at, id) < (cast(:at as timestamptz), cast(:id as uuid))")
                                + " order by at desc, id desc",
                        Tuple.class)
                .setParameter("recommendation", recommendation)
                .setMaxResults(limit + 1);
        new java.util.HashMap<String, Object>(
                        after == null ? Map.of() : Map.<String, Object>of("at", after.instant(0), "id", after.uuid(1)))
                .forEach(query::setParameter);
        List<?> found = query.getResultList();
        return Slice.of(
                found.stream().map(tuple -> read.apply(new Row((Tuple) tuple))).toList(), limit, key);
    }

    private Map<String, Changed.Change> changes(String written) {
        try {
            return json.readValue(written, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time of a step, at the precision that the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
