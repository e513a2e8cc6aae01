package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.proposal.ProposalSteps.WithdrawalInput;
import roundtable.shared.http.ProblemException;

/** A proposal is taken back by all of its authors, or one of them goes on with it (decision 0054). */
@ApplicationScoped
class WithdrawalService {
    private final ProposalRepository proposals;
    private final CoAuthorRepository coAuthors;
    private final ProposalPolicy policy;
    private final ProposalMoves moves;
    private final Leaving leaving;
    private final ProposalModeration subjects;
    private final ProposalTelling telling;
    private final Caller caller;
    private final Clock clock;

    WithdrawalService(
            ProposalRepository proposals,
            CoAuthorRepository coAuthors,
            ProposalPolicy policy,
            ProposalMoves moves,
            Leaving leaving,
            ProposalModeration subjects,
            ProposalTelling telling,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.coAuthors = coAuthors;
        this.policy = policy;
        this.moves = moves;
        this.leaving = leaving;
        this.subjects = subjects;
        this.telling = telling;
        this.caller = caller;
        this.clock = clock;
    }

    /** Alone it is done at once; with others the first author asks, and each of them agrees or goes on with it. */
    @Transactional
    Proposal withdraw(String idOrSlug, WithdrawalInput in) {
        var p = open(idOrSlug, ProposalAction.WITHDRAW);
        var w = p.withdrawal();
        var begins = !w.isPending();
        if (begins) {
            checkSuccessor(in.successorId(), p);
            w.ask(in);
        }
        w.agree(policy.partiesOf(p));
        if (!leaving.look(p) && begins) {
            w.begin(clock);
            moves.by(p, ProposalAction.ASK_WITHDRAWAL, Leaving.reason(w));
        }
        proposals.flush();
        return p;
    }

    private void checkSuccessor(@Nullable UUID successor, Proposal p) {
        if (successor != null
                && (successor.equals(p.id())
                        || proposals
                                .findByIdOptional(successor)
                                .filter(Proposal::isPublic)
                                .isEmpty())) {
            throw ProblemException.invalid(List.of(fault("/successorId", "unknown-proposal")));
        }
    }

    /** Whoever wanted it back proposes no longer. When it is the first author who does, they have changed their mind. */
    @Transactional
    Proposal takeOver(String idOrSlug) {
        var p = open(idOrSlug, ProposalAction.TAKE_OVER);
        var before = subjects.authors(p.id());
        if (policy.leads(p)) {
            p.withdrawal().drop();
        } else {
            goOn(p, policy.partiesOf(p).get(0));
        }
        moves.by(p, ProposalAction.TAKE_OVER, null);
        telling.tookOver(before, p, caller.id().orElseThrow());
        return p;
    }

    private void goOn(Proposal p, UUID party) {
        var gone = p.withdrawal().agreed().stream()
                .filter(other -> !other.equals(party))
                .toList();
        coAuthors.accepted(p.id(), gone).forEach(c -> {
            c.apply(CoAuthorAction.LEAVE, moves.now());
            p.authors().leave(c.party());
        });
        var me = caller.id().orElseThrow();
        coAuthors.accepted(p.id(), List.of(party)).forEach(c -> {
            c.apply(CoAuthorAction.LEAD, moves.now());
            p.authors().leave(party);
            p.takenOver(me, c.organizationId());
        });
    }

    /** Nobody has gone on with it in time; a portion. */
    @Transactional
    int finishSilent() {
        var over = proposals.withdrawnBefore(clock.instant());
        over.forEach(leaving::bySilence);
        return over.size();
    }

    private Proposal open(String idOrSlug, ProposalAction action) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }
}
