package roundtable.proposal;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.proposal.AmendmentRepository.Wording;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may do what with an amendment; {@link AmendmentStatus} says when. Its author asks, the proposal's authors decide. */
@ApplicationScoped
class AmendmentPolicy {
    private final ProposalPolicy proposals;
    private final AmendmentRepository amendments;
    private final AuthorTrust trust;
    private final Caller caller;
    private final Clock clock;

    AmendmentPolicy(
            ProposalPolicy proposals, AmendmentRepository amendments, AuthorTrust trust, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.amendments = amendments;
        this.trust = trust;
        this.caller = caller;
        this.clock = clock;
    }

    boolean may(AmendmentAction action, Amendment a, Proposal p) {
        return switch (action) {
            case ACCEPT, REJECT -> proposals.speaksFor(p) && !isMine(a);
            case WITHDRAW -> isMine(a);
            case LAPSE -> false;
        };
    }

    /** The action's condition holds. */
    private boolean ready(AmendmentAction action, Amendment a, Proposal p, boolean outdated) {
        return switch (action) {
            // What moderation has taken from either of the two does not come back by being taken over.
            case ACCEPT ->
                !outdated
                        && !a.isOver(clock.instant())
                        && p.status() == ProposalStatus.OPEN
                        && p.isPublic()
                        && !p.isMasked()
                        && !a.isMasked()
                        && !trust.isRestricted(a.author());
            case REJECT, WITHDRAW, LAPSE -> true;
        };
    }

    Set<AmendmentAction> actions(Amendment a, Proposal p, boolean outdated) {
        return AmendmentStatus.LIFE.actionsIn(a.status()).stream()
                .filter(x -> !caller.isVisitor() && may(x, a, p) && ready(x, a, p, outdated))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(AmendmentAction action, Amendment a, Proposal p) {
        if (!may(action, a, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        AmendmentStatus.LIFE.after(action, a.status());
        var outdated = isOutdated(a, p, amendments.wordings(p.id(), Set.of(a.textVersion())));
        if (!ready(action, a, p, outdated)) {
            throw ProblemException.conflict(Message.of("proposal.amendment.not-ready." + EnumNames.of(action)));
        }
    }

    /** What it would change is no longer what its author has read. What it leaves alone may have changed. */
    boolean isOutdated(Amendment a, Proposal p, Map<Integer, Wording> wordings) {
        if (a.status() != AmendmentStatus.OPEN || a.textVersion() == p.textVersion()) {
            return false;
        }
        var now = p.input();
        var then = wordings.get(a.textVersion());
        return then == null
                || (a.title() != null && !then.title().equals(now.title()))
                || (a.body() != null && !then.body().equals(now.body()));
    }

    boolean isMine(Amendment a) {
        return caller.id().filter(a.author()::equals).isPresent();
    }
}
