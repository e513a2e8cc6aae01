package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;

/**
 * Takes a proposal back as soon as all of its authors want that, or none of them has gone on with it in time. An answer
 * in preparation is not needed any more then.
 */
@ApplicationScoped
class Leaving {
    private final AnswerRepository answers;
    private final ProposalMoves moves;

    Leaving(AnswerRepository answers, ProposalMoves moves) {
        this.answers = answers;
        this.moves = moves;
    }

    /** The row is locked. Whether all have agreed, and it is taken back. */
    boolean look(Proposal p) {
        if (p.withdrawal().why() == null || !p.withdrawal().agreed().containsAll(p.parties())) {
            return false;
        }
        answers.dropUnpublished(p.id());
        moves.by(p, ProposalAction.WITHDRAW, reason(p.withdrawal()));
        return true;
    }

    /** The others have kept silent. */
    void bySilence(Proposal p) {
        answers.dropUnpublished(p.id());
        moves.alone(p, ProposalAction.WITHDRAW, reason(p.withdrawal()));
    }

    /** As it stands in the time-line: the reason's name, then the words. */
    static @Nullable String reason(Withdrawal w) {
        var why = EnumNames.of(w.why());
        return w.words() == null ? why : why + "\n" + w.words();
    }
}
