package roundtable.proposal;

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

/** Whether what a body calls done is so (dialogue 2.3): an author says it alone, or three supporters together. */
@ApplicationScoped
class VerdictService {
    private final ProposalRepository proposals;
    private final VerdictRepository verdicts;
    private final ProposalMoves moves;
    private final ProposalPolicy policy;
    private final Caller caller;
    private final Clock clock;

    VerdictService(
            ProposalRepository proposals,
            VerdictRepository verdicts,
            ProposalMoves moves,
            ProposalPolicy policy,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.moves = moves;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    /** The author decides alone; of supporters three are needed. */
    @Transactional
    Proposal confirm(String id) {
        var p = open(id, ProposalAction.CONFIRM);
        if (policy.speaksFor(p)) {
            p.implementation().implemented(ConfirmedBy.AUTHOR, moves.now());
            moves.by(p, ProposalAction.CONFIRM, null);
        } else {
            said(p, Verdict.CONFIRM, null).ifPresent(voices -> {
                p.implementation().implemented(ConfirmedBy.SUPPORTERS, moves.now());
                moves.alone(p, ProposalAction.CONFIRM_BY_SUPPORTERS);
            });
        }
        return p;
    }

    /** The same for «no»; the body then has ten working days, and the time-line tells the reasons of all. */
    @Transactional
    Proposal dispute(String id, String reason) {
        var p = open(id, ProposalAction.DISPUTE);
        if (policy.speaksFor(p)) {
            again(p);
            moves.by(p, ProposalAction.DISPUTE, reason);
        } else {
            said(p, Verdict.DISPUTE, reason.strip()).ifPresent(voices -> {
                again(p);
                moves.alone(p, ProposalAction.DISPUTE_BY_SUPPORTERS, Word.together(voices));
            });
        }
        return p;
    }

    /** Takes the caller's word down; all who now say the same of this claim, as soon as they are enough. */
    private Optional<List<Word>> said(Proposal p, Verdict verdict, @Nullable String reason) {
        var done = p.implementation();
        return verdicts.words()
                .say(p.id(), done.claims(), done.claim().at(), caller.id().orElseThrow(), verdict, reason);
    }

    private void again(Proposal p) {
        p.implementation().again(WorkingDays.after(moves.now(), Terms.REDO_WORKING_DAYS, clock));
    }

    private Proposal open(String id, ProposalAction action) {
        var p = proposals.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }
}
