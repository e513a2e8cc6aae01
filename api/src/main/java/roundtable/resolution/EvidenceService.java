package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.resolution.indicator.Definitions;
import roundtable.resolution.indicator.Snapshots;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Writes of evidence, rules and targets. */
@ApplicationScoped
class EvidenceService {
    private final EvidenceRepository evidence;
    private final RecommendationRepository recommendations;
    private final StepRepository steps;
    private final ProgressRepository progress;
    private final Proofs proofs;
    private final Definitions definitions;
    private final Snapshots snapshots;
    private final RecommendationPolicy policy;
    private final Event<Changed> changed;
    private final Caller caller;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            RecommendationRepository recommendations,
            StepRepository steps,
            ProgressRepository progress,
            Proofs proofs,
            Definitions definitions,
            Snapshots snapshots,
            RecommendationPolicy policy,
            Event<Changed> changed,
            Caller caller,
            Clock clock) {
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.steps = steps;
        this.progress = progress;
        this.proofs = proofs;
        this.definitions = definitions;
        this.snapshots = snapshots;
        this.policy = policy;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** Offers a proof; another person decides on it. */
    @Transactional
    Evidence propose(UUID recommendation, EvidenceInput in) {
        var row = row(recommendation);
        policy.checkMayProve(row, in);
        if (!row.inForce()) {
            throw ProblemException.conflict(Message.of("resolution.evidence.not-in-force"));
        }
        proofs.check(in);
        requireHolds(recommendation, in.kind(), in.targetType(), in.targetId(), in.predicate());
        var by = in.onBehalfOf() != null ? in.onBehalfOf() : policy.actingFor(row);
        var made =
                new Evidence(recommendation, in, caller.id().orElseThrow(), by, policy.provingAs(by), clock.instant());
        evidence.persist(made);
        changed.fire(new Changed(
                new Subject(Evidence.TYPE, made.id()),
                "propose",
                Map.of("recommendation", new Changed.Change(null, recommendation))));
        evidence.flush();
        return made;
    }

    /** Another person accepts or rejects it. What code can check has to hold at this very moment. */
    @Transactional
    Evidence decide(UUID recommendation, UUID id, EvidenceAction action, @Nullable String reason) {
        var found = evidence.findById(id);
        if (found == null || !found.recommendationId().equals(recommendation) || !mayRead(found)) {
            throw ProblemException.notFound();
        }
        if (!policy.mayDecide(found.addedBy(), found.addedFor())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var from = found.state();
        EvidenceState.LIFE.after(action, from);
        if (action == EvidenceAction.ACCEPT) {
            requireHolds(recommendation, found.kind(), found.targetType(), found.targetId(), found.predicate());
        }
        found.decide(action, policy.deciding(reason), clock.instant());
        fire(found, EnumNames.of(action), from);
        evidence.flush();
        return found;
    }

    /** Sets a number to reach; a newer one for the same indicator retires the older. */
    @Transactional
    void setTarget(UUID recommendation, TargetInput in) {
        var row = row(recommendation);
        policy.check(RecommendationAction.SET_TARGET, row);
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
        progress.setTarget(recommendation, in, caller.id().orElseThrow());
        snapshots.takeNow(in.indicator());
        tell(row, RecommendationAction.SET_TARGET, "set_target", in.indicator(), null, in.target());
    }

    /** Lets the platform find evidence by itself. */
    @Transactional
    void addRule(UUID recommendation, EvidenceRuleInput in) {
        var row = row(recommendation);
        policy.check(RecommendationAction.SET_EVIDENCE_RULE, row);
        proofs.checkPredicate(in.targetType(), in.predicate());
        evidence.addRule(recommendation, in, caller.id().orElseThrow());
        tell(row, RecommendationAction.SET_EVIDENCE_RULE, "add_evidence_rule", in.targetType(), null, in.predicate());
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
        tell(row, RecommendationAction.SET_TARGET, "withdraw_target", known.indicator(), known.target(), null);
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
        tell(
                row,
                RecommendationAction.SET_EVIDENCE_RULE,
                "stop_evidence_rule",
                known.entityType(),
                known.predicate(),
                null);
    }

    /** Runs the predicates of one thing again: what holds no longer is broken, what holds by a rule is found. */
    @Transactional
    void check(String type, UUID id) {
        for (var known : evidence.ofTarget(type, id)) {
            recheck(known);
        }
        var rules = evidence.rules(type);
        for (var rule : rules) {
            var holds = proofs.holds(rule.recommendationId(), EvidenceKind.OBJECT, type, id, rule.predicate());
            if (holds.orElse(false) && !evidence.has(rule.recommendationId(), type, id, rule.predicate())) {
                var found = new Evidence(rule.recommendationId(), type, id, rule.predicate(), clock.instant());
                evidence.persist(found);
                changed.fire(new Changed(new Subject(Evidence.TYPE, found.id()), "find", Map.of()));
            }
        }
        evidence.flush();
    }

    /** After the nightly snapshots: an indicator that fell below its target proves nothing any more. */
    @Transactional
    void checkIndicators() {
        evidence.ofIndicators().forEach(this::recheck);
        evidence.flush();
    }

    /** What the caller may decide on it; nothing for a visitor. */
    Set<EvidenceAction> actions(Evidence e) {
        return caller.isVisitor() || !policy.mayDecide(e.addedBy(), e.addedFor())
                ? Set.of()
                : EvidenceState.LIFE.actionsIn(e.state()).stream()
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** States that the caller sees: the public sees what is accepted, and honestly what broke. */
    Set<EvidenceState> visible() {
        return seesAll() ? Set.of(EvidenceState.values()) : Set.of(EvidenceState.ACCEPTED, EvidenceState.BROKEN);
    }

    /** Those who may decide see what is proposed and rejected too, and who did it. */
    boolean seesAll() {
        return policy.isStaff() || caller.isOfficer() || caller.isCouncilMember();
    }

    /** A hidden proof is shown to the one who offered it. */
    boolean mayRead(Evidence e) {
        return (visible().contains(e.state()) && (e.hiddenAt() == null || seesAll()))
                || caller.id().map(id -> id.equals(e.addedBy())).orElse(false);
    }

    private void recheck(Evidence known) {
        var from = known.state();
        var holds = proofs.holds(
                        known.recommendationId(), known.kind(), known.targetType(), known.targetId(), known.predicate())
                .orElse(false);
        if (known.checked(holds, clock.instant())) {
            fire(known, holds ? "heal" : "break", from);
        }
    }

    private void requireHolds(
            UUID recommendation,
            EvidenceKind kind,
            @Nullable String type,
            @Nullable UUID target,
            @Nullable String predicate) {
        var holds = proofs.holds(recommendation, kind, type, target, predicate);
        if (holds.isEmpty()) {
            throw kind == EvidenceKind.INDICATOR
                    ? ProblemException.invalid(
                            Violation.In.BODY, "/predicate", "unknown", Message.of("resolution.evidence.no-target"))
                    : ProblemException.invalid(
                            Violation.In.BODY,
                            "/targetId",
                            "unknown",
                            Message.of("resolution.evidence.no-such-object"));
        }
        if (!holds.get()) {
            throw ProblemException.conflict(Message.of("resolution.evidence.does-not-hold"));
        }
    }

    /** In the public history and in the audit log. */
    private void tell(
            RecommendationRow row,
            RecommendationAction action,
            String deed,
            String what,
            @Nullable Object from,
            @Nullable Object to) {
        var changes = Map.of(what, new Changed.Change(from, to));
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

    private void fire(Evidence e, String action, EvidenceState from) {
        changed.fire(new Changed(
                new Subject(Evidence.TYPE, e.id()),
                action,
                Map.of("status", new Changed.Change(EnumNames.of(from), EnumNames.of(e.state())))));
    }

    private RecommendationRow row(UUID id) {
        return recommendations.row(id).orElseThrow(ProblemException::notFound);
    }
}
