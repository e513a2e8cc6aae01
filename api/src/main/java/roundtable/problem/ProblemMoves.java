package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.TermRules;
import roundtable.identity.Caller;
import roundtable.problem.StepRepository.Step;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step of a problem: the state, the time-line, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class ProblemMoves {
    private final ProblemRepository problems;
    private final StepRepository steps;
    private final ProblemPolicy policy;
    private final TermRules terms;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    ProblemMoves(
            ProblemRepository problems,
            StepRepository steps,
            ProblemPolicy policy,
            TermRules terms,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.problems = problems;
        this.steps = steps;
        this.policy = policy;
        this.terms = terms;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The caller does it; the policy has let them. */
    void by(Problem p, ProblemAction action, @Nullable String reason) {
        move(p, action, caller.id().orElse(null), policy.actingFor(action, p), null, reason);
    }

    /** The caller gives it to another body. */
    void to(Problem p, UUID body, String reason) {
        var from = policy.actingFor(ProblemAction.FORWARD, p);
        p.review().forwarded(body, terms.of(body, p.law()));
        move(p, ProblemAction.FORWARD, caller.id().orElse(null), from, body, reason);
    }

    /** A published answer leads there; it is the body's, whoever or whatever has published it. */
    void answered(Problem p, ProblemAction action, ProblemAnswer answer) {
        if (action == ProblemAction.FORWARD) {
            p.review().forwarded(answer.toBody(), terms.of(answer.toBody(), p.law()));
        }
        move(p, action, answer.signedBy(), answer.bodyId(), answer.toBody(), null);
    }

    /** The platform does it. */
    void alone(Problem p, ProblemAction action, @Nullable String reason) {
        move(p, action, null, null, null, reason);
    }

    private void move(
            Problem p,
            ProblemAction action,
            @Nullable UUID actor,
            @Nullable UUID actingFor,
            @Nullable UUID toBody,
            @Nullable String reason) {
        var before = p.status();
        p.apply(action, clock);
        problems.flush();
        var due = p.dueAt();
        steps.add(new Step(null, p.id(), before, p.status(), action, actor, actingFor, toBody, due, reason, now()));
        outbox.add(new ProblemMoved(p.id(), EnumNames.of(action), actor));
        Map<String, Change> fields = new HashMap<>();
        if (before != p.status()) {
            fields.put("status", new Change(EnumNames.of(before), EnumNames.of(p.status())));
        }
        if (toBody != null) {
            fields.put("responsible", new Change(null, toBody.toString()));
        }
        changed.fire(new Changed(new Subject(Problem.TYPE, p.id()), EnumNames.of(action), fields));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
