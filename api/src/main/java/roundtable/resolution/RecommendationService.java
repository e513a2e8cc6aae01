package roundtable.resolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
    private final StepRepository steps;
    private final ProgressRepository progress;
    private final EvidenceService evidence;
    private final RecommendationPolicy policy;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Caller caller;
    private final Clock clock;

    RecommendationService(
            RecommendationRepository recommendations,
            StepRepository steps,
            ProgressRepository progress,
            EvidenceService evidence,
            RecommendationPolicy policy,
            Preconditions preconditions,
            Inputs inputs,
            Outbox outbox,
            Event<Changed> changed,
            Caller caller,
            Clock clock) {
        this.recommendations = recommendations;
        this.steps = steps;
        this.progress = progress;
        this.evidence = evidence;
        this.policy = policy;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.outbox = outbox;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** Changes what the staff may change; the words are the resolution's. */
    @Transactional
    void change(UUID id, ObjectNode patch) {
        var row = row(id);
        policy.check(RecommendationAction.CHANGE, row);
        preconditions.require(row.version());
        var promise = row.promise();
        var current = new RecommendationInput(
                row.kind(),
                promise.dueOn(),
                promise.reviewQuarterly(),
                promise.responsible(),
                promise.contact(),
                row.expectedEvidence(),
                row.carriedFrom());
        var wanted = inputs.merge(RecommendationInput.class, current, patch);
        if (!wanted.expectedEvidence().isEmpty() && !RecommendationPolicy.isProof(wanted.expectedEvidence())) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/expectedEvidence", "external-alone", Message.of("resolution.external-alone"));
        }
        var moved = Recommendation.of(row);
        moved.change(wanted);
        var changes = current.differences(wanted);
        steps.write(
                moved, step(row, moved, RecommendationAction.CHANGE, Said.NOTHING, changes), Said.NOTHING, person());
        changed.fire(new Changed(new Subject(Recommendation.TYPE, id), "change", changes));
    }

    /** A step that needs no words. */
    @Transactional
    void step(UUID id, RecommendationAction action) {
        var row = row(id);
        take(row, action, Said.NOTHING, moved -> {
            if (action == RecommendationAction.CLAIM_DONE) {
                moved.claimed(person(), policy.actingFor(row), progress.now());
            }
        });
    }

    /** A step with its public reason. */
    @Transactional
    void step(UUID id, RecommendationAction action, String reason) {
        take(row(id), action, Said.because(reason), moved -> {});
    }

    /** The addressee takes it on. */
    @Transactional
    void accept(UUID id, Steps.AcceptanceInput in) {
        if (in.dueOn() == null && !in.reviewQuarterly()) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/dueOn", "due-or-review", Message.of("resolution.due-or-review"));
        }
        take(
                row(id),
                RecommendationAction.ACCEPT,
                Said.promising(in.milestone()),
                moved -> moved.promise(in.dueOn(), in.reviewQuarterly(), in.contact()));
    }

    /** After a refusal it goes to an addressee of the same round table. */
    @Transactional
    void reassign(UUID id, Steps.ReassignmentInput in) {
        var whole = recommendations.whole(id).orElseThrow(ProblemException::notFound);
        take(whole.row(), RecommendationAction.REASSIGN, Said.because(in.reason()), moved -> {
            if (!whole.addressees().contains(in.addresseeId())) {
                throw ProblemException.invalid(
                        Violation.In.BODY, "/addresseeId", "unknown", Message.of("resolution.unknown-addressee"));
            }
            moved.reassign(in.addresseeId());
        });
    }

    /** Tells what was done; the state stays. */
    @Transactional
    void report(UUID id, Steps.ReportInput in) {
        var whole = recommendations.whole(id).orElseThrow(ProblemException::notFound);
        policy.check(RecommendationAction.REPORT, whole.row());
        evidence.checkNamed(id, in.evidence());
        var said = Said.reporting(in, quarter(whole.row(), in.quarter()));
        take(whole.row(), RecommendationAction.REPORT, said, moved -> {
            var reached = in.milestoneId();
            if (reached != null && !whole.awaits(reached)) {
                throw ProblemException.invalid(
                        Violation.In.BODY, "/milestoneId", "unknown", Message.of("resolution.unknown-milestone"));
            }
        });
    }

    /** The one that was named, else the first that nobody has reported on; none that has not begun. */
    private Quarter quarter(RecommendationRow row, @Nullable String named) {
        var now = Quarter.of(LocalDate.now(clock));
        var owed = row.reportQuarter() == null ? now : new Quarter(row.reportQuarter());
        var quarter = named != null ? Quarter.read(named) : owed.from().isAfter(now.from()) ? now : owed;
        var taken = row.acceptedAt();
        if (quarter.from().isAfter(now.from())
                || (taken != null
                        && quarter.from()
                                .isBefore(Quarter.of(LocalDate.ofInstant(taken, clock.getZone()))
                                        .from()))) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/quarter", "out-of-range", Message.of("resolution.quarter-out-of-range"));
        }
        return quarter;
    }

    private void take(RecommendationRow row, RecommendationAction action, Said said, Consumer<Recommendation> effect) {
        policy.check(action, row);
        var moved = Recommendation.of(row);
        moved.apply(action, progress.now());
        effect.accept(moved);
        var id = row.id();
        var from = row.status();
        var to = moved.status();
        steps.write(moved, step(row, moved, action, said, Map.of()), said, person());
        outbox.add(new RecommendationMoved(id, EnumNames.of(from), EnumNames.of(to), EnumNames.of(action), person()));
        changed.fire(new Changed(
                new Subject(Recommendation.TYPE, id),
                EnumNames.of(action),
                from == to ? Map.of() : Map.of("status", new Changed.Change(EnumNames.of(from), EnumNames.of(to)))));
    }

    private StepView step(
            RecommendationRow row,
            Recommendation moved,
            RecommendationAction action,
            Said said,
            Map<String, Changed.Change> changes) {
        return new StepView(
                row.id(),
                row.status(),
                moved.status(),
                action,
                policy.actingFor(row),
                said.reason(),
                changes,
                progress.now());
    }

    private RecommendationRow row(UUID id) {
        return recommendations.row(id).orElseThrow(ProblemException::notFound);
    }

    private UUID person() {
        return caller.id().orElseThrow();
    }
}
