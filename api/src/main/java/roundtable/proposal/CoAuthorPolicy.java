package roundtable.proposal;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see an invitation to propose together and do what with it; {@link CoAuthorStatus} says when. */
@ApplicationScoped
class CoAuthorPolicy {
    private final ProposalPolicy proposals;
    private final Caller caller;
    private final Clock clock;

    CoAuthorPolicy(ProposalPolicy proposals, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.caller = caller;
        this.clock = clock;
    }

    boolean may(CoAuthorAction action, CoAuthor c, Proposal p) {
        return switch (action) {
            case ACCEPT, DECLINE, LEAVE -> isTheirs(c);
            // An author leaves; an editor can be let go.
            case REVOKE -> proposals.speaksFor(p) && (c.isEditor() || c.status() != CoAuthorStatus.ACCEPTED);
            case EXPIRE, LEAD -> false;
        };
    }

    /** The action's condition holds. */
    boolean ready(CoAuthorAction action, CoAuthor c, Proposal p) {
        return switch (action) {
            case ACCEPT ->
                !c.isOver(clock.instant())
                        && ProposalStatus.JOINED.contains(p.status())
                        && (!c.isEditor() || p.publishedAt() == null);
            case DECLINE, REVOKE, EXPIRE, LEAD -> true;
            case LEAVE -> p.status() != ProposalStatus.MERGED && p.status() != ProposalStatus.WITHDRAWN;
        };
    }

    Set<CoAuthorAction> actions(CoAuthor c, Proposal p) {
        return CoAuthorStatus.LIFE.actionsIn(c.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, c, p) && ready(a, c, p))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(CoAuthorAction action, CoAuthor c, Proposal p) {
        if (!isVisible(c, p)) {
            throw ProblemException.notFound();
        }
        if (!may(action, c, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        CoAuthorStatus.LIFE.after(action, c.status());
        if (!ready(action, c, p)) {
            throw ProblemException.conflict(Message.of("proposal.co-author.not-ready." + EnumNames.of(action)));
        }
    }

    /** Everybody sees who proposes; who is only asked to is between them and the authors. */
    boolean isVisible(CoAuthor c, Proposal p) {
        return c.status() == CoAuthorStatus.ACCEPTED
                || (c.status() == CoAuthorStatus.INVITED && (isTheirs(c) || proposals.speaksFor(p)));
    }

    /** The very person, or somebody for the organization. */
    boolean isTheirs(CoAuthor c) {
        return c.organizationId() == null
                ? c.account() != null && caller.id().filter(c.account()::equals).isPresent()
                : caller.actsFor(c.organizationId());
    }
}
