package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.RecommendationView.Milestone;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** What stands below a recommendation and is only ever added to: steps, reports, milestones, targets. */
@ApplicationScoped
class ProgressRepository {
    private final EntityManager em;
    private final Clock clock;

    ProgressRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void addStep(UUID recommendation, StepView step, UUID actor) {
        em.createNativeQuery(
                        """
                insert into recommendation_step (id, recommendation_id, from_status, to_status, action, actor, acting_for,
                                                 reason, at)
                values (uuidv7(), :recommendation, :from, :to, :action, :actor, cast(:actingFor as uuid), :reason, :at)""")
                .setParameter("recommendation", recommendation)
                .setParameter("from", step.from().name())
                .setParameter("to", step.to().name())
                .setParameter("action", step.action().name())
                .setParameter("actor", actor)
                .setParameter("actingFor", text(step.actingFor()))
                .setParameter("reason", step.reason())
                .setParameter("at", step.at())
                .executeUpdate();
    }

    Slice<StepView> steps(UUID recommendation, @Nullable Key after, int limit) {
        return newest(
                "id, from_status, to_status, action, acting_for, reason, at from recommendation_step",
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
                        row.instant()),
                s -> Key.of(s.at(), s.id()));
    }

    UUID addReport(UUID recommendation, Steps.ReportInput report, UUID author, @Nullable UUID actingFor) {
        return (UUID) em.createNativeQuery(
                        """
                insert into progress_report (recommendation_id, text, milestone_id, author, acting_for, at)
                values (:recommendation, :text, cast(:milestone as uuid), :author, cast(:actingFor as uuid), :at)
                returning id""",
                        UUID.class)
                .setParameter("recommendation", recommendation)
                .setParameter("text", report.text())
                .setParameter("milestone", text(report.milestoneId()))
                .setParameter("author", author)
                .setParameter("actingFor", text(actingFor))
                .setParameter("at", clock.instant())
                .getSingleResult();
    }

    Slice<ReportView> reports(UUID recommendation, @Nullable Key after, int limit) {
        return newest(
                "id, text, milestone_id, acting_for, at from progress_report",
                recommendation,
                after,
                limit,
                row -> new ReportView(row.uuid(), row.text(), row.uuidOrNull(), row.uuidOrNull(), row.instant()),
                r -> Key.of(r.at(), r.id()));
    }

    void addMilestone(UUID recommendation, Steps.MilestoneInput milestone) {
        em.createNativeQuery(
                        """
                insert into recommendation_milestone (recommendation_id, title, planned_on)
                values (:recommendation, :title, :plannedOn)""")
                .setParameter("recommendation", recommendation)
                .setParameter("title", milestone.title())
                .setParameter("plannedOn", milestone.plannedOn())
                .executeUpdate();
    }

    /** False when the recommendation has no such milestone that is still to be reached. */
    boolean reach(UUID recommendation, UUID milestone) {
        return em.createNativeQuery(
                                """
                        update recommendation_milestone set reached_on = :today
                        where id = :id and recommendation_id = :recommendation and reached_on is null""")
                        .setParameter("today", LocalDate.now(clock))
                        .setParameter("id", milestone)
                        .setParameter("recommendation", recommendation)
                        .executeUpdate()
                == 1;
    }

    List<Milestone> milestones(UUID recommendation) {
        List<?> found = em.createNativeQuery(
                        """
                select id, title, planned_on, reached_on from recommendation_milestone
                where recommendation_id = :recommendation order by planned_on, id""",
                        Tuple.class)
                .setParameter("recommendation", recommendation)
                .getResultList();
        return found.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new Milestone(row.uuid(), row.text(), row.date(), row.dateOrNull()))
                .toList();
    }

    /** The current targets with their progress. */
    List<TargetView> targets(UUID recommendation) {
        List<?> found = em.createNativeQuery(
                        """
                select id, key, baseline, baseline_on, target, target_on, value, measured_on, progress, health
                from target_progress(:recommendation, :today) order by key""",
                        Tuple.class)
                .setParameter("recommendation", recommendation)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return found.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new TargetView(
                        row.uuid(),
                        row.text(),
                        row.decimalOrNull(),
                        row.dateOrNull(),
                        row.decimal(),
                        row.date(),
                        row.decimalOrNull(),
                        row.dateOrNull(),
                        row.decimalOrNull(),
                        Health.valueOf(row.text())))
                .toList();
    }

    /** A newer target of the same indicator retires the older one. */
    void setTarget(UUID recommendation, TargetInput in, UUID setBy) {
        var now = clock.instant();
        em.createNativeQuery(
                        """
                update indicator_target set retired_at = :now
                where recommendation_id = :recommendation and key = :key and retired_at is null""")
                .setParameter("now", now)
                .setParameter("recommendation", recommendation)
                .setParameter("key", in.indicator())
                .executeUpdate();
        em.createNativeQuery(
                        """
                insert into indicator_target (recommendation_id, key, baseline, baseline_on, baseline_source, target,
                                              target_on, set_by, set_at)
                values (:recommendation, :key, cast(:baseline as numeric), cast(:baselineOn as date), :source, :target,
                        :targetOn, :setBy, :now)""")
                .setParameter("recommendation", recommendation)
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

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** The time of a step, at the precision that the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
