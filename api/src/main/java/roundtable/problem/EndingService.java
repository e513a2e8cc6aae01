package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** How a problem ends without an answer: its author takes it back, or it is the same as another one, unless they object. */
@ApplicationScoped
class EndingService {
    private final ProblemRepository problems;
    private final ProblemMoves moves;
    private final ProblemPolicy policy;
    private final Caller caller;
    private final Clock clock;

    EndingService(ProblemRepository problems, ProblemMoves moves, ProblemPolicy policy, Caller caller, Clock clock) {
        this.problems = problems;
        this.moves = moves;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    /** The page stays, and leads to what takes its place. */
    @Transactional
    Problem withdraw(String idOrSlug, ProblemSteps.WithdrawalInput in) {
        var p = open(idOrSlug, ProblemAction.WITHDRAW);
        checkSuccessor(in.successorId(), p);
        p.withdrawn(new Withdrawal(in));
        moves.by(p, ProblemAction.WITHDRAW, in.words());
        return p;
    }

    private void checkSuccessor(@Nullable UUID successor, Problem p) {
        if (successor != null
                && (successor.equals(p.id())
                        || problems.findByIdOptional(successor)
                                .filter(Problem::isPublic)
                                .isEmpty())) {
            throw invalid("/successorId");
        }
    }

    /** It is the same as another public one; those whom it concerns are told of the other. */
    @Transactional
    Problem markDuplicate(String idOrSlug, ProblemSteps.DuplicateInput in) {
        var p = open(idOrSlug, ProblemAction.MARK_DUPLICATE);
        var other = problems.findByIdOptional(in.duplicateOf())
                .filter(o -> o.isPublic() && o.status() != ProblemStatus.DUPLICATE && !o.id().equals(p.id()))
                .orElseThrow(() -> invalid("/duplicateOf"));
        if (p.duplicate().isApartFrom(other.id())) {
            throw ProblemException.conflict(Message.of("problem.apart"));
        }
        p.sameAs(other.id(), caller.id().orElseThrow(), moves.now());
        moves.by(p, ProblemAction.MARK_DUPLICATE, in.reason());
        return p;
    }

    /** The author says that it is another one: it goes on where it was, and moderators see why. */
    @Transactional
    Problem object(String idOrSlug, String reason) {
        var p = open(idOrSlug, ProblemAction.OBJECT_DUPLICATE);
        p.objects(reason.strip(), moves.now(), clock);
        moves.by(p, ProblemAction.OBJECT_DUPLICATE, reason);
        return p;
    }

    /** A moderator agrees with the author. */
    @Transactional
    Problem accept(String idOrSlug) {
        var p = open(idOrSlug, ProblemAction.ACCEPT_OBJECTION);
        p.duplicate().settle(moves.now());
        moves.by(p, ProblemAction.ACCEPT_OBJECTION, null);
        return p;
    }

    private Problem open(String idOrSlug, ProblemAction action) {
        var p = problems.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }

    private static ProblemException invalid(String field) {
        return ProblemException.invalid(List.of(
                new Fault(Violation.In.BODY, field, "unknown-problem", Message.of("problem.fault.unknown-problem"))));
    }
}
