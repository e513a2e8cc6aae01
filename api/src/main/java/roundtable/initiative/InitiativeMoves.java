package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.initiative.StepRepository.Step;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step of an initiative: the state, the time-line, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class InitiativeMoves {
    private final InitiativeRepository initiatives;
    private final StepRepository steps;
    private final InitiativePolicy policy;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    InitiativeMoves(
            InitiativeRepository initiatives,
            StepRepository steps,
            InitiativePolicy policy,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.initiatives = initiatives;
        this.steps = steps;
        this.policy = policy;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The caller does it; the policy has let them. */
    void by(Initiative i, InitiativeAction action, @Nullable String reason) {
        move(i, action, caller.id().orElse(null), policy.actingFor(action, i), reason);
    }

    /** The platform does it. */
    void alone(Initiative i, InitiativeAction action) {
        move(i, action, null, null, null);
    }

    /** Nothing moves, but people have to know. */
    void remind(UUID initiative, String of) {
        outbox.add(new InitiativeMoved(initiative, of, null));
    }

    private void move(
            Initiative i,
            InitiativeAction action,
            @Nullable UUID actor,
            @Nullable UUID actingFor,
            @Nullable String reason) {
        var before = i.status();
        i.apply(action);
        initiatives.flush();
        steps.add(new Step(null, i.id(), before, i.status(), action, actor, actingFor, i.dueAt(), reason, now(), null));
        outbox.add(new InitiativeMoved(i.id(), EnumNames.of(action), actor));
        audit(
                i.id(),
                EnumNames.of(action),
                before == i.status()
                        ? Map.of()
                        : Map.of("status", new Change(EnumNames.of(before), EnumNames.of(i.status()))));
    }

    void audit(UUID initiative, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(Initiative.TYPE, initiative), action, fields));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
