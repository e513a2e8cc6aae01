package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.proposal.MergePolicy.Pair;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;

/** A moderator proposes to unite two proposals; the authors of both decide, and silence is a no. */
@ApplicationScoped
class MergeService {
    private final ProposalRepository proposals;
    private final MergeRepository merges;
    private final ProposalPolicy policy;
    private final MergePolicy own;
    private final Union union;
    private final ProposalMoves moves;
    private final MergeTelling telling;
    private final Caller caller;
    private final Clock clock;

    MergeService(
            ProposalRepository proposals,
            MergeRepository merges,
            ProposalPolicy policy,
            MergePolicy own,
            Union union,
            ProposalMoves moves,
            MergeTelling telling,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.merges = merges;
        this.policy = policy;
        this.own = own;
        this.union = union;
        this.moves = moves;
        this.telling = telling;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Pair propose(String idOrSlug, MergeInput in) {
        var child =
                proposals.at(idOrSlug).orElseThrow(ProblemException::notFound).id();
        if (child.equals(in.survivorId())
                || proposals.findByIdOptional(in.survivorId()).isEmpty()) {
            policy.check(ProposalAction.MERGE, proposals.findById(child));
            throw ProblemException.invalid(List.of(fault("/survivorId", "unknown-proposal")));
        }
        proposals.lockInOrder(Set.of(child, in.survivorId()));
        var pair = new Pair(
                new ProposalMerge(
                        child, in.survivorId(), in.reason(), caller.id().orElseThrow(), clock),
                proposals.refreshed(proposals.findById(child)),
                proposals.refreshed(proposals.findById(in.survivorId())));
        policy.check(ProposalAction.MERGE, pair.child());
        policy.check(ProposalAction.MERGE, pair.survivor());
        if (!pair.child().phase().level().reaches(pair.survivor().phase().level())) {
            // Supports of people who are not known would come to count where they may not.
            throw ProblemException.conflict(Message.of("proposal.merge-level"));
        }
        merges.persistAndFlush(pair.merge());
        telling.asked(pair);
        moves.audit(pair.child(), "propose_merge");
        return pair;
    }

    /** The last one who agrees unites them. */
    @Transactional
    Pair agree(String idOrSlug, UUID id) {
        var pair = open(idOrSlug, id, MergeAction.AGREE);
        for (var p : List.of(pair.child(), pair.survivor())) {
            policy.partiesOf(p)
                    .forEach(party -> merges.agree(
                            pair.merge(), p.id(), party, caller.id().orElseThrow(), pair.words()));
        }
        pair.merge().apply(MergeAction.AGREE, moves.now());
        var agreed = own.agreed(pair);
        if (agreed.child().containsAll(pair.child().parties())
                && agreed.survivor().containsAll(pair.survivor().parties())) {
            union.unite(pair);
        }
        merges.flush();
        return pair;
    }

    /** One no is enough; a moderator may take the question back. */
    @Transactional
    Pair end(String idOrSlug, UUID id, MergeAction action) {
        var pair = open(idOrSlug, id, action);
        pair.merge().apply(action, moves.now());
        merges.flush();
        telling.ended(pair, EnumNames.of(pair.merge().status()));
        moves.audit(pair.child(), EnumNames.of(action) + "_merge");
        return pair;
    }

    /** Somebody was silent; a portion. */
    @Transactional
    int lapse() {
        var over = merges.unansweredBefore(clock.instant());
        over.forEach(m -> {
            m.apply(MergeAction.LAPSE, moves.now());
            telling.ended(new Pair(m, proposals.findById(m.childId()), proposals.findById(m.survivorId())), "lapsed");
        });
        return over.size();
    }

    /** One of the two has gone another way, so that nobody can agree any more; a portion. */
    @Transactional
    int cancelSenseless() {
        var over = merges.senseless();
        over.forEach(m -> {
            m.apply(MergeAction.CANCEL, moves.now());
            telling.ended(new Pair(m, proposals.findById(m.childId()), proposals.findById(m.survivorId())), "over");
        });
        return over.size();
    }

    /** Both proposals are locked in one order by all, then the merge. */
    private Pair open(String idOrSlug, UUID id, MergeAction action) {
        var p = proposals.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var found = merges.findByIdOptional(id).filter(m -> m.concerns(p.id())).orElseThrow(ProblemException::notFound);
        proposals.lockInOrder(Set.of(found.childId(), found.survivorId()));
        var m = merges.locked(id).orElseThrow(ProblemException::notFound);
        var pair = new Pair(
                m,
                proposals.refreshed(proposals.findById(m.childId())),
                proposals.refreshed(proposals.findById(m.survivorId())));
        own.check(action, pair);
        return pair;
    }
}
