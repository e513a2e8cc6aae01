package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerDispute;
import roundtable.answer.DisputeDecision;
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
    private final ProblemPolicy policy;
    private final ProblemMoves moves;
    private final Caller caller;
    private final Clock clock;

    DisputeService(
            AnswerService answers,
            DisputeRepository disputes,
            ProblemPolicy policy,
            ProblemMoves moves,
            Caller caller,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
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
        var answer = found.answer().id();
        disputes.say(answer, caller.id().orElseThrow(), reason.strip());
        var voices = disputes.voices(answer);
        if (voices.size() >= AnswerDispute.VOICES) {
            var all = String.join("\n\n", voices);
            raise(found, DisputedBy.SUPPORTERS, all.substring(0, Math.min(all.length(), AnswerDispute.MOST_WORDS)));
        }
    }

    private void raise(Answered found, DisputedBy by, String reason) {
        var dispute = new ProblemDispute(found.answer(), by, reason.strip(), clock);
        disputes.persist(dispute);
        found.answer().apply(AnswerAction.DISPUTE);
        found.problem().disputed(dispute.dueAt());
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
        disputes.of(id)
                .ifPresent(d -> d.decide(
                        DisputeDecision.UPHELD, reason.strip(), caller.id().orElseThrow(), moves.now()));
        found.answer().apply(AnswerAction.UPHOLD);
        found.problem().settled();
        moves.by(found.problem(), ProblemAction.UPHOLD_ANSWER, reason);
        return found;
    }
}
