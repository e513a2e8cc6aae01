package roundtable.proposal;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.proposal.MergeRepository.Agreement;
import roundtable.proposal.MergeRepository.Words;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see a merge and do what with it; {@link MergeStatus} says when. A moderator proposes, the authors decide. */
@ApplicationScoped
class MergePolicy {
    private final ProposalPolicy proposals;
    private final MergeRepository merges;
    private final Caller caller;
    private final Clock clock;

    MergePolicy(ProposalPolicy proposals, MergeRepository merges, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.merges = merges;
        this.caller = caller;
        this.clock = clock;
    }

    /** A merge and the two proposals. */
    record Pair(ProposalMerge merge, Proposal child, Proposal survivor) {
        Words words() {
            return Words.of(child, survivor);
        }
    }

    boolean may(MergeAction action, Pair pair) {
        return switch (action) {
            case AGREE, DECLINE -> speaksForOne(pair);
            case CANCEL -> proposals.isStaff();
            case UNITE, LAPSE -> false;
        };
    }

    /** The action's condition holds. */
    private boolean ready(MergeAction action, Pair pair, Agreement agreed) {
        return switch (action) {
            case AGREE ->
                !pair.merge().isOver(clock.instant())
                        && isOpen(pair.child())
                        && isOpen(pair.survivor())
                        && (!agreed.child().containsAll(proposals.partiesOf(pair.child()))
                                || !agreed.survivor().containsAll(proposals.partiesOf(pair.survivor())));
            case DECLINE, CANCEL, UNITE, LAPSE -> true;
        };
    }

    Set<MergeAction> actions(Pair pair, Agreement agreed) {
        return MergeStatus.LIFE.actionsIn(pair.merge().status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, pair) && ready(a, pair, agreed))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(MergeAction action, Pair pair) {
        if (!isVisible(pair)) {
            throw ProblemException.notFound();
        }
        if (!may(action, pair)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        MergeStatus.LIFE.after(action, pair.merge().status());
        if (!ready(action, pair, agreed(pair))) {
            throw ProblemException.conflict(Message.of("proposal.merge.not-ready." + EnumNames.of(action)));
        }
    }

    /** Until the authors have decided it is between them and the moderators; a no stays there. */
    boolean isVisible(Pair pair) {
        var done = pair.merge().status() == MergeStatus.MERGED
                && pair.child().isPublic()
                && pair.survivor().isPublic();
        return (done || proposals.isStaff() || speaksForOne(pair)) && maySee(pair.child()) && maySee(pair.survivor());
    }

    /** What moderation has hidden is no more shown beside another one than on its own page. */
    private boolean maySee(Proposal p) {
        return p.isPublic() || proposals.isStaff() || (!caller.isVisitor() && proposals.speaksFor(p));
    }

    private static boolean isOpen(Proposal p) {
        return p.status() == ProposalStatus.OPEN && p.isPublic();
    }

    private boolean speaksForOne(Pair pair) {
        return !caller.isVisitor() && (proposals.speaksFor(pair.child()) || proposals.speaksFor(pair.survivor()));
    }

    /** Who agrees to the words as they are now. */
    Agreement agreed(Pair pair) {
        var id = pair.merge().id();
        return Objects.requireNonNull(merges.agreed(Set.of(id)).get(id));
    }
}
