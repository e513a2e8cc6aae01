package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Writes what a step changes: the recommendation and all that is added below it, in one statement. */
@ApplicationScoped
class StepRepository {
    private static final String MOVED =
            """
            with moved as (
              update recommendation set version = version + 1, updated_at = :now, status = :status, kind = :kind,
                  addressee_id = :addressee, expected_evidence = cast(:expected as text[]),
                  due_on = cast(:dueOn as date), review_quarterly = :quarterly, responsible = :responsible,
                  contact = :contact, published_at = cast(:publishedAt as timestamptz),
                  accepted_at = cast(:acceptedAt as timestamptz), claimed_at = cast(:claimedAt as timestamptz),
                  claimed_by = cast(:claimedBy as uuid), claimed_for = cast(:claimedFor as uuid),
                  carried_from = cast(:carriedFrom as uuid)
              where id = :id and version = :version
              returning id)""";
    private static final String STEP =
            """
            , step as (
              insert into recommendation_step (recommendation_id, from_status, to_status, action, actor, acting_for,
                                               reason, changed, at)
              select id, :from, :to, :action, :actor, cast(:actingFor as uuid), :reason, cast(:changed as jsonb), :now
              from moved)""";
    private static final String MILESTONE =
            """
            , milestone as (
              insert into recommendation_milestone (recommendation_id, title, planned_on)
              select id, :title, :plannedOn from moved)""";
    private static final String REACHED =
            """
            , reached as (
              update recommendation_milestone m set reached_on = :today from moved
              where m.id = :reached and m.recommendation_id = moved.id)""";
    private static final String REPORT =
            """
            , report as (
              insert into progress_report (recommendation_id, text, milestone_id, author, acting_for, at, quarter)
              select id, :report, cast(:reportMilestone as uuid), :actor, cast(:actingFor as uuid), :now, :quarter
              from moved returning id, recommendation_id),
            named as (
              insert into progress_report_evidence (report_id, evidence_id, recommendation_id)
              select distinct report.id, e.id, report.recommendation_id
              from report cross join unnest(cast(:evidence as uuid[])) as e (id))""";
    private static final String WRITTEN = " select count(*) from moved";

    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    StepRepository(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    /** Tells the history of something that moved nothing of the recommendation itself. */
    void note(StepView step, UUID actor) {
        var query = em.createNativeQuery(
                "with moved as (select cast(:id as uuid) as id)" + STEP + " select count(*) from moved");
        execute(tell(query, step, actor).setParameter("id", text(step.id())));
    }

    /** A step with what was said; 412, and nothing written, when somebody was faster. */
    void write(Recommendation moved, StepView step, Said said, UUID actor) {
        var milestone = said.milestone();
        var reached = said.reached();
        var report = said.report();
        var sql = MOVED
                + STEP
                + (milestone == null ? "" : MILESTONE)
                + (reached == null ? "" : REACHED)
                + (report == null ? "" : REPORT)
                + WRITTEN;
        var query = tell(fill(sql, moved), step, actor);
        if (milestone != null) {
            query.setParameter("title", milestone.title()).setParameter("plannedOn", milestone.plannedOn());
        }
        if (reached != null) {
            query.setParameter("reached", reached).setParameter("today", LocalDate.now(clock));
        }
        if (report != null) {
            query.setParameter("report", report.text())
                    .setParameter("reportMilestone", text(report.milestoneId()))
                    .setParameter("evidence", report.evidence().toArray(UUID[]::new))
                    .setParameter(
                            "quarter", Objects.requireNonNull(said.quarter()).from());
        }
        execute(query);
    }

    private Query fill(String sql, Recommendation moved) {
        var promise = moved.promise();
        var claim = moved.claim();
        return em.createNativeQuery(sql)
                .setParameter("id", moved.id())
                .setParameter("version", moved.version())
                .setParameter("status", moved.status().name())
                .setParameter("kind", moved.kind().name())
                .setParameter("addressee", moved.addresseeId())
                .setParameter(
                        "expected",
                        moved.expectedEvidence().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("dueOn", text(promise.dueOn()))
                .setParameter("quarterly", promise.reviewQuarterly())
                .setParameter("responsible", promise.responsible())
                .setParameter("contact", promise.contact())
                .setParameter("publishedAt", text(moved.publishedAt()))
                .setParameter("acceptedAt", text(moved.acceptedAt()))
                .setParameter("claimedAt", claim == null ? null : text(claim.at()))
                .setParameter("claimedBy", claim == null ? null : text(claim.by()))
                .setParameter("claimedFor", claim == null ? null : text(claim.organizationId()))
                .setParameter("carriedFrom", text(moved.carriedFrom()));
    }

    private Query tell(Query query, StepView step, UUID actor) {
        return query.setParameter("now", step.at())
                .setParameter("from", step.from().name())
                .setParameter("to", step.to().name())
                .setParameter("action", step.action().name())
                .setParameter("actor", actor)
                .setParameter("actingFor", text(step.actingFor()))
                .setParameter("reason", step.reason())
                .setParameter("changed", write(step.changes()));
    }

    private String write(Object changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A change must be plain data", e);
        }
    }

    private static void execute(Query query) {
        if (((Number) query.getSingleResult()).longValue() != 1) {
            throw ProblemException.of(ProblemType.STALE);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
