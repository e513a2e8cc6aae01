package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.answer.AnswerSteps;

/** An answer becomes public, and in the same transaction the problem goes where the answer says. */
@ApplicationScoped
class Publication {
    private final AnswerRepository answers;
    private final DisputeRepository disputes;
    private final AnswerPolicy policy;
    private final AnswerSteps answerSteps;
    private final ProblemMoves moves;
    private final Clock clock;

    Publication(
            AnswerRepository answers,
            DisputeRepository disputes,
            AnswerPolicy policy,
            AnswerSteps answerSteps,
            ProblemMoves moves,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
        this.policy = policy;
        this.answerSteps = answerSteps;
        this.moves = moves;
        this.clock = clock;
    }

    /** Both rows are locked. */
    void publish(Problem p, ProblemAnswer a) {
        var step = step(a);
        // First, so that a problem that has gone on in the meantime is not answered.
        ProblemStatus.LIFE.after(step, p.status());
        policy.checkPublication(a, p);
        switch (a.type()) {
            case ACCEPTED, ACCEPTED_IN_PART, ALREADY_EXISTS, DECLINED -> decide(p, a);
            case NEEDS_INFORMATION -> p.review().asks(moves.now(), clock);
            case FORWARDED -> {}
        }
        a.publish(moves.now());
        answers.flush();
        moves.answered(p, step, a);
    }

    /** It takes the place of the one that held until now. */
    private void decide(Problem p, ProblemAnswer a) {
        answerSteps.replace(answers, disputes, a);
        p.review().settled();
        p.review().answered(a.plannedOn(), moves.now());
    }

    private static ProblemAction step(ProblemAnswer a) {
        return switch (a.type()) {
            case ACCEPTED, ACCEPTED_IN_PART ->
                a.plannedOn() != null ? ProblemAction.ANSWER_PLANNED : ProblemAction.ANSWER_ACCEPTED;
            case ALREADY_EXISTS, DECLINED -> ProblemAction.ANSWER_NOT_SOLVED;
            case NEEDS_INFORMATION -> ProblemAction.ANSWER_ASKING;
            case FORWARDED -> ProblemAction.FORWARD;
        };
    }
}
