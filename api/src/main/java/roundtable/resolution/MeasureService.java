package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.resolution.indicator.Definitions;
import roundtable.resolution.indicator.Snapshots;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** By what a recommendation is measured: numbers to reach, and rules by which evidence is found. */
@ApplicationScoped
class MeasureService {
    private final EvidenceRepository evidence;
    private final RecommendationRepository recommendations;
    private final StepRepository steps;
    private final ProgressRepository progress;
    private final Proofs proofs;
    private final RuleFilters filters;
    private final Definitions definitions;
    private final Snapshots snapshots;
    private final RecommendationPolicy policy;
    private final Event<Changed> changed;
    private final Caller caller;

    MeasureService(
            EvidenceRepository evidence,
            RecommendationRepository recommendations,
            StepRepository steps,
            ProgressRepository progress,
            Proofs proofs,
            RuleFilters filters,
            Definitions definitions,
            Snapshots snapshots,
            RecommendationPolicy policy,
            Event<Changed> changed,
            Caller caller) {
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.steps = steps;
        this.progress = progress;
        this.proofs = proofs;
        this.filters = filters;
        this.definitions = definitions;
        this.snapshots = snapshots;
        this.policy = policy;
        this.changed = changed;
        this.caller = caller;
    }

    /** Sets a number to reach; a newer one for the same indicator retires the older. */
    @Transactional
    void setTarget(UUID recommendation, TargetInput in) {
        var row = row(recommendation);
        policy.check(RecommendationAction.SET_TARGET, row);
        requireSound(in);
        progress.setTarget(
                ProgressRepository.Holder.RECOMMENDATION,
                recommendation,
                in,
                caller.id().orElseThrow());
        snapshots.takeNow(in.indicator());
        tell(row, RecommendationAction.SET_TARGET, "set_target", change(in.indicator(), null, in.target()));
    }

    /** 400 when there is no such indicator, or a baseline does not say where it comes from. */
    void requireSound(TargetInput in) {
        if (definitions.find(in.indicator()).isEmpty()) {
            throw ProblemException.invalid(
                    Violation.In.BODY,
                    "/indicator",
                    "unknown-value",
                    Message.of("resolution.unknown-indicator", String.join(", ", definitions.keys())));
        }
        if (!in.explainsBaseline()) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/baselineSource", "baseline-source", Message.of("resolution.baseline-source"));
        }
    }

    /** Lets the platform find evidence by itself; the id of the rule. */
    @Transactional
    UUID addRule(UUID recommendation, EvidenceRuleInput in) {
        var row = row(recommendation);
        policy.check(RecommendationAction.SET_EVIDENCE_RULE, row);
        proofs.checkPredicate(in.targetType(), in.predicate());
        filters.check(in);
        var added = evidence.addRule(recommendation, in, caller.id().orElseThrow());
        tell(row, RecommendationAction.SET_EVIDENCE_RULE, "add_evidence_rule", RuleHistory.begun(in));
        return added;
    }

    /** Takes a target back; the history keeps what it was. */
    @Transactional
    void withdrawTarget(UUID recommendation, UUID target) {
        var row = row(recommendation);
        policy.check(RecommendationAction.SET_TARGET, row);
        var known = progress.targets(recommendation).stream()
                .filter(t -> t.id().equals(target))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        progress.retire(target);
        tell(row, RecommendationAction.SET_TARGET, "withdraw_target", change(known.indicator(), known.target(), null));
    }

    /** Stops looking for evidence by itself; what was found stays until somebody rejects it. */
    @Transactional
    void stopRule(UUID recommendation, UUID rule) {
        var row = row(recommendation);
        policy.check(RecommendationAction.SET_EVIDENCE_RULE, row);
        var known = evidence.rulesOf(recommendation).stream()
                .filter(r -> r.id().equals(rule))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        evidence.stopRule(rule);
        tell(row, RecommendationAction.SET_EVIDENCE_RULE, "stop_evidence_rule", RuleHistory.stopped(known));
    }

    private static Map<String, Changed.Change> change(String what, @Nullable Object from, @Nullable Object to) {
        return Map.of(what, new Changed.Change(from, to));
    }

    /** In the public history and in the audit log. */
    private void tell(
            RecommendationRow row, RecommendationAction action, String deed, Map<String, Changed.Change> changes) {
        steps.note(
                new StepView(
                        row.id(),
                        row.status(),
                        row.status(),
                        action,
                        policy.actingFor(row),
                        null,
                        changes,
                        progress.now()),
                caller.id().orElseThrow());
        changed.fire(new Changed(new Subject(Recommendation.TYPE, row.id()), deed, changes));
    }

    private RecommendationRow row(UUID id) {
        return recommendations.row(id).orElseThrow(ProblemException::notFound);
    }
}
