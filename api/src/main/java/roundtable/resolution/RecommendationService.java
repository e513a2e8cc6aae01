package roundtable.resolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/**
 * Steps of recommendations. Each writes the step, the event of the outbox and the audit entry in one transaction; of
 * two simultaneous ones the version lets one through.
 */
@ApplicationScoped
class RecommendationService {
    private final RecommendationRepository recommendations;
    private final RoundTableRepository roundTables;
    private final ProgressRepository progress;
    private final RecommendationPolicy policy;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Caller caller;

    RecommendationService(
            RecommendationRepository recommendations,
            RoundTableRepository roundTables,
            ProgressRepository progress,
            RecommendationPolicy policy,
            Preconditions preconditions,
            Inputs inputs,
            Outbox outbox,
            Event<Changed> changed,
            Caller caller) {
        this.recommendations = recommendations;
        this.roundTables = roundTables;
        this.progress = progress;
        this.policy = policy;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.outbox = outbox;
        this.changed = changed;
        this.caller = caller;
    }

    /** Changes what the staff may change; the words are the resolution's. */
    @Transactional
    void change(UUID id, ObjectNode patch) {
        var row = row(id);
        policy.checkStaff();
        preconditions.require(row.version());
        var promise = row.promise();
        var current = new RecommendationInput(
                row.kind(),
                promise.dueOn(),
                promise.reviewQuarterly(),
                promise.responsible(),
                promise.contact(),
                row.expectedEvidence());
        var wanted = inputs.merge(RecommendationInput.class, current, patch);
        if (wanted.expectedEvidence().equals(java.util.List.of(EvidenceKind.EXTERNAL))) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/expectedEvidence", "external-alone", Message.of("resolution.external-alone"));
        }
        entity(row).change(wanted);
        changed.fire(new Changed(
                new Subject(Recommendation.TYPE, id),
                "change",
                Map.of("recommendation", new Changed.Change(current, wanted))));
        recommendations.flush();
    }

    /** A step that needs no words. */
    @Transactional
    void step(UUID id, RecommendationAction action) {
        take(id, action, null, entity -> {
            if (action == RecommendationAction.CLAIM_DONE) {
                entity.claimed(person(), policy.actingFor(row(id)), progress.now());
            }
        });
    }

    /** A step with its public reason. */
    @Transactional
    void step(UUID id, RecommendationAction action, String reason) {
        take(id, action, reason, entity -> {});
    }

    /** The addressee takes it on. */
    @Transactional
    void accept(UUID id, Steps.AcceptanceInput in) {
        if (in.dueOn() == null && !in.reviewQuarterly()) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/dueOn", "due-or-review", Message.of("resolution.due-or-review"));
        }
        take(id, RecommendationAction.ACCEPT, null, entity -> {
            entity.promise(in.dueOn(), in.reviewQuarterly(), in.contact());
            progress.addMilestone(id, in.milestone());
        });
    }

    /** After a refusal it goes to an addressee of the same round table. */
    @Transactional
    void reassign(UUID id, Steps.ReassignmentInput in) {
        take(id, RecommendationAction.REASSIGN, in.reason(), entity -> {
            var known = roundTables.addressees(row(id).roundTable().id()).stream()
                    .anyMatch(a -> a.id().equals(in.addresseeId()) && (a.name() != null || a.organizationId() != null));
            if (!known) {
                throw ProblemException.invalid(
                        Violation.In.BODY, "/addresseeId", "unknown", Message.of("resolution.unknown-addressee"));
            }
            entity.reassign(in.addresseeId());
        });
    }

    /** Tells what was done; the state stays. */
    @Transactional
    UUID report(UUID id, Steps.ReportInput in) {
        take(id, RecommendationAction.REPORT, null, entity -> {});
        if (in.milestoneId() != null && !progress.reach(id, in.milestoneId())) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/milestoneId", "unknown", Message.of("resolution.unknown-milestone"));
        }
        return progress.addReport(id, in, person(), policy.actingFor(row(id)));
    }

    private void take(UUID id, RecommendationAction action, @Nullable String reason, Consumer<Recommendation> effect) {
        var row = row(id);
        policy.check(action, row);
        var entity = entity(row);
        var from = entity.status();
        var now = progress.now();
        entity.apply(action, now);
        effect.accept(entity);
        recommendations.flush();
        progress.addStep(
                id, new StepView(id, from, entity.status(), action, policy.actingFor(row), reason, now), person());
        outbox.add(
                new RecommendationMoved(id, EnumNames.of(from), EnumNames.of(entity.status()), EnumNames.of(action)));
        changed.fire(new Changed(
                new Subject(Recommendation.TYPE, id),
                EnumNames.of(action),
                from == entity.status()
                        ? Map.of()
                        : Map.of("status", new Changed.Change(EnumNames.of(from), EnumNames.of(entity.status())))));
    }

    private RecommendationRow row(UUID id) {
        return recommendations.row(id).orElseThrow(ProblemException::notFound);
    }

    /** Read after the row: when somebody was faster in between, the guards spoke of an older state. */
    private Recommendation entity(RecommendationRow row) {
        var entity = recommendations.findById(row.id());
        if (entity == null || entity.version() != row.version()) {
            throw ProblemException.of(roundtable.shared.http.ProblemType.STALE);
        }
        return entity;
    }

    private UUID person() {
        return caller.id().orElseThrow();
    }
}
