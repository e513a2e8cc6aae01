package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ClaimVerdicts.Word;
import roundtable.answer.Terms;
import roundtable.answer.Verdict;
import roundtable.answer.WorkingDays;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;

/**
 * Whether what a body calls solved is so (dialogue 2.2): the author says it alone, or three of the «followers» of the
 * rule together. These are the people who have said «this concerns me too», as with disputes of answers: they live with
 * the problem, so they can see whether it is gone, and are counted once each. A subscription says nothing of the kind:
 * anybody subscribes who only wants to read on.
 */
@ApplicationScoped
class VerdictService {
    private final ProblemRepository problems;
    private final VerdictRepository verdicts;
    private final ProblemMoves moves;
    private final ProblemPolicy policy;
    private final Caller caller;
    private final Clock clock;

    VerdictService(
            ProblemRepository problems,
            VerdictRepository verdicts,
            ProblemMoves moves,
            ProblemPolicy policy,
            Caller caller,
            Clock clock) {
        this.problems = problems;
        this.verdicts = verdicts;
        this.moves = moves;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    /** The author decides alone; of those whom it concerns three are needed. */
    @Transactional
    Problem confirm(String id) {
        var p = open(id, ProblemAction.CONFIRM);
        if (policy.speaksFor(p)) {
            p.solution().solved(ConfirmedBy.AUTHOR, moves.now());
            moves.by(p, ProblemAction.CONFIRM, null);
        } else {
            said(p, Verdict.CONFIRM, null).ifPresent(voices -> {
                p.solution().solved(ConfirmedBy.SUPPORTERS, moves.now());
                moves.alone(p, ProblemAction.CONFIRM_BY_SUPPORTERS, null);
            });
        }
        return p;
    }

    /** The same for «no»; the body then has ten working days, and the time-line tells the reasons of all. */
    @Transactional
    Problem dispute(String id, String reason) {
        var p = open(id, ProblemAction.DISPUTE);
        if (policy.speaksFor(p)) {
            again(p);
            moves.by(p, ProblemAction.DISPUTE, reason);
        } else {
            said(p, Verdict.DISPUTE, reason.strip()).ifPresent(voices -> {
                again(p);
                moves.alone(p, ProblemAction.DISPUTE_BY_SUPPORTERS, Word.together(voices));
            });
        }
        return p;
    }

    /** Takes the caller's word down; all who now say the same of this claim, as soon as they are enough. */
    private Optional<List<Word>> said(Problem p, Verdict verdict, @Nullable String reason) {
        return verdicts.words()
                .say(
                        p.id(),
                        p.solution().claims(),
                        p.solution().claim().at(),
                        caller.id().orElseThrow(),
                        verdict,
                        reason);
    }

    private void again(Problem p) {
        p.review().again(WorkingDays.after(moves.now(), Terms.REDO_WORKING_DAYS, clock));
    }

    private Problem open(String id, ProblemAction action) {
        var p = problems.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }
}
