package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerSteps;
import roundtable.answer.DisputedBy;
import roundtable.identity.Caller;
import roundtable.problem.AnswerService.Answered;

/**
 * An answer is disputed once, by the author or by ten of those whom the problem concerns. An officer who has neither
 * written nor signed it lets it stand, or signs another one in its place.
 */
@ApplicationScoped
class DisputeService {
    private final AnswerService answers;
    private final DisputeRepository disputes;
    private final AnswerSteps steps;
    private final ProblemPolicy policy;
    private final ProblemMoves moves;
    private final Caller caller;
    private final Clock clock;

    DisputeService(
            AnswerService answers,
            DisputeRepository disputes,
            AnswerSteps steps,
            ProblemPolicy policy,
            ProblemMoves moves,
            Caller caller,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
        this.steps = steps;
        this.policy = policy;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answered dispute(String problem, UUID id, String reason) {
        var found = answers.open(problem, id, AnswerAction.DISPUTE);
        if (policy.speaksFor(found.problem())) {
            raise(found, DisputedBy.AUTHOR, reason);
        } else {
            speak(found, reason);
        }
        return found;
    }

    /** One of those whom it concerns says no; the tenth makes it a dispute. */
    private void speak(Answered found, String reason) {
        disputes.voices()
                .say(found.answer().id(), caller.id().orElseThrow(), reason.strip())
                .ifPresent(all -> raise(found, DisputedBy.SUPPORTERS, all));
    }

    private void raise(Answered found, DisputedBy by, String reason) {
        var dispute = new ProblemDispute(found.answer(), by, reason.strip(), clock);
        disputes.persist(dispute);
        found.answer().apply(AnswerAction.DISPUTE);
        found.problem().review().disputed(dispute.dueAt());
        if (by == DisputedBy.AUTHOR) {
            moves.by(found.problem(), ProblemAction.DISPUTE_ANSWER, reason);
        } else {
            moves.alone(found.problem(), ProblemAction.DISPUTE_ANSWER, null);
        }
    }

    /** The answer stands, and why. */
    @Transactional
    Answered uphold(String problem, UUID id, String reason) {
        var found = answers.open(problem, id, AnswerAction.UPHOLD);
        steps.uphold(found.answer(), disputes.of(id), reason);
        found.problem().review().settled();
        moves.by(found.problem(), ProblemAction.UPHOLD_ANSWER, reason);
        return found;
    }
}
