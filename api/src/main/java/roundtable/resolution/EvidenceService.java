package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.EvidenceSource.Behind;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Writes of evidence, by people and by rules. */
@ApplicationScoped
class EvidenceService {
    private final EvidenceRepository evidence;
    private final RecommendationRepository recommendations;
    private final Proofs proofs;
    private final RuleFilters filters;
    private final DocumentFiles files;
    private final RecommendationPolicy policy;
    private final TrackerTelling telling;
    private final Event<Changed> changed;
    private final Caller caller;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            RecommendationRepository recommendations,
            Proofs proofs,
            RuleFilters filters,
            DocumentFiles files,
            RecommendationPolicy policy,
            TrackerTelling telling,
            Event<Changed> changed,
            Caller caller,
            Clock clock) {
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.proofs = proofs;
        this.filters = filters;
        this.files = files;
        this.policy = policy;
        this.telling = telling;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** Offers a proof; another person decides on it. */
    @Transactional
    Evidence propose(UUID recommendation, EvidenceInput in) {
        var row = row(recommendation);
        var behind = in.kind() == EvidenceKind.OBJECT && in.targetType() != null && in.targetId() != null
                ? proofs.behind(in.targetType(), in.targetId())
                : Behind.NOBODY;
        policy.checkMayProve(row, in, behind);
        if (!row.inForce()) {
            throw ProblemException.conflict(Message.of("resolution.evidence.not-in-force"));
        }
        proofs.check(in);
        requireHolds(recommendation, in.kind(), in.targetType(), in.targetId(), in.predicate());
        var by = policy.provingFor(row, in, behind);
        var made =
                new Evidence(recommendation, in, caller.id().orElseThrow(), by, policy.provingAs(by), clock.instant());
        files.put(made, in);
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

    /** Runs the predicates of one thing again: what holds no longer is broken, what holds by a rule is found. */
    @Transactional
    void check(String type, UUID id) {
        for (var known : evidence.ofTarget(type, id)) {
            recheck(known);
        }
        var rules = evidence.rules(type);
        for (var rule : rules) {
            var holds = proofs.holds(rule.recommendationId(), EvidenceKind.OBJECT, type, id, rule.predicate());
            if (holds.orElse(false)
                    && filters.takes(rule, id)
                    && !evidence.has(rule.recommendationId(), type, id, rule.predicate())) {
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

    /** 400 naming each that a report of this recommendation cannot rest on: another's, a rejected or an unknown one. */
    void checkNamed(UUID recommendation, List<UUID> named) {
        var usable = evidence.all(named).stream()
                .filter(e -> e.recommendationId().equals(recommendation))
                .filter(e -> e.state() != EvidenceState.REJECTED && mayRead(e))
                .map(Evidence::id)
                .collect(Collectors.toSet());
        var faults = IntStream.range(0, named.size())
                .filter(place -> !usable.contains(named.get(place)))
                .mapToObj(place -> new Fault(
                        Violation.In.BODY,
                        "/evidenceIds/" + place,
                        "unknown",
                        Message.of("resolution.evidence.not-of-this-recommendation")))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** What the caller may decide on it; nothing for a visitor. */
    Set<EvidenceAction> actions(Evidence e) {
        return caller.isVisitor() || !policy.mayDecide(e.addedBy(), e.addedFor())
                ? Set.of()
                : EvidenceState.LIFE.actionsIn(e.state()).stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** States that the caller sees: the public sees what is accepted, and honestly what broke. */
    Set<EvidenceState> visible() {
        return seesAll() ? Set.of(EvidenceState.values()) : Set.of(EvidenceState.ACCEPTED, EvidenceState.BROKEN);
    }

    /** Those who may decide see what is proposed and rejected too, and who did it. */
    boolean seesAll() {
        return policy.isStaff() || caller.isOfficer() || caller.isCouncilMember();
    }

    /** Whose own proofs the caller sees, whatever became of them: of a visitor none. */
    @Nullable
    UUID own() {
        return caller.id().orElse(null);
    }

    /** A hidden proof is shown to the one who offered it. */
    boolean mayRead(Evidence e) {
        return (visible().contains(e.state()) && (e.hiddenAt() == null || seesAll()))
                || caller.id().map(id -> id.equals(e.addedBy())).orElse(false);
    }

    /** What moderation has taken is taken with its file; those who decide on it still see it. */
    boolean seesFile(Evidence e) {
        return !e.isMasked() || seesAll();
    }

    private void recheck(Evidence known) {
        var from = known.state();
        var holds = proofs.holds(
                        known.recommendationId(), known.kind(), known.targetType(), known.targetId(), known.predicate())
                .orElse(false);
        if (known.checked(holds, clock.instant())) {
            fire(known, holds ? "heal" : "break", from);
            if (!holds) {
                telling.broken(known);
            }
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
