package roundtable.proposal;

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
import roundtable.proposal.StepRepository.Step;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step of a proposal: the state, the time-line, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class ProposalMoves {
    private final ProposalRepository proposals;
    private final StepRepository steps;
    private final ProposalPolicy policy;
    private final TermRules terms;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    ProposalMoves(
            ProposalRepository proposals,
            StepRepository steps,
            ProposalPolicy policy,
            TermRules terms,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.policy = policy;
        this.terms = terms;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The caller does it; the policy has let them. */
    void by(Proposal p, ProposalAction action, @Nullable String reason) {
        move(p, action, caller.id().orElse(null), policy.actingFor(action, p), null, reason);
    }

    /** The caller does it for an organization, or for themselves when that is null. */
    void forParty(Proposal p, ProposalAction action, @Nullable UUID organization, @Nullable String reason) {
        move(p, action, caller.id().orElse(null), organization, null, reason);
    }

    /** The platform does it. */
    void alone(Proposal p, ProposalAction action) {
        alone(p, action, null);
    }

    /** The platform does it, for a reason that somebody gave before. */
    void alone(Proposal p, ProposalAction action, @Nullable String reason) {
        move(p, action, null, null, null, reason);
    }

    /** The caller gives it to another body. */
    void to(Proposal p, UUID body, @Nullable String reason) {
        var from = policy.actingFor(ProposalAction.FORWARD, p);
        p.review().forwarded(body, terms.of(body, p.law()), now());
        move(p, ProposalAction.FORWARD, caller.id().orElse(null), from, body, reason);
    }

    /** A published answer leads there; it is the body's, whoever or whatever has published it. */
    void answered(Proposal p, ProposalAction action, ProposalAnswer answer) {
        if (action == ProposalAction.FORWARD) {
            p.review().forwarded(answer.toBody(), terms.of(answer.toBody(), p.law()), now());
        }
        move(p, action, answer.signedBy(), answer.bodyId(), answer.toBody(), null);
    }

    private void move(
            Proposal p,
            ProposalAction action,
            @Nullable UUID actor,
            @Nullable UUID actingFor,
            @Nullable UUID toBody,
            @Nullable String reason) {
        var before = p.status();
        p.apply(action, clock);
        proposals.flush();
        var due = p.dueAt();
        steps.add(new Step(null, p.id(), before, p.status(), action, actor, actingFor, toBody, due, reason, now()));
        outbox.add(new ProposalMoved(p.id(), EnumNames.of(action), actor));
        Map<String, Change> fields = new HashMap<>();
        if (before != p.status()) {
            fields.put("status", new Change(EnumNames.of(before), EnumNames.of(p.status())));
        }
        if (toBody != null) {
            fields.put("responsible", new Change(null, toBody.toString()));
        }
        changed.fire(new Changed(new Subject(Proposal.TYPE, p.id()), EnumNames.of(action), fields));
    }

    /** What changes no state and is not told to everybody: the log alone. */
    void audit(Proposal p, String action) {
        changed.fire(new Changed(new Subject(Proposal.TYPE, p.id()), action, Map.of()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
