package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import roundtable.answer.AnswerSteps;

/** An answer becomes public, and in the same transaction the proposal goes where the answer says. */
@ApplicationScoped
class Publication {
    private final AnswerRepository answers;
    private final DisputeRepository disputes;
    private final AnswerPolicy policy;
    private final AnswerSteps answerSteps;
    private final ProposalMoves moves;
    private final Clock clock;

    Publication(
            AnswerRepository answers,
            DisputeRepository disputes,
            AnswerPolicy policy,
            AnswerSteps answerSteps,
            ProposalMoves moves,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
        this.policy = policy;
        this.answerSteps = answerSteps;
        this.moves = moves;
        this.clock = clock;
    }

    /** Both rows are locked. */
    void publish(Proposal p, ProposalAnswer a) {
        var step = step(a);
        // First, so that a proposal that has gone on in the meantime is not answered.
        ProposalStatus.LIFE.after(step, p.status());
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

    /** It takes the place of the one that held until now, also with what it promises. */
    private void decide(Proposal p, ProposalAnswer a) {
        answerSteps.replace(answers, disputes, a);
        p.review().settled();
        p.review().answered(moves.now());
        p.implementation().answered();
        p.implementation().count(answers.milestones(List.of(a.id())).getOrDefault(a.id(), List.of()));
    }

    private static ProposalAction step(ProposalAnswer a) {
        return switch (a.type()) {
            case ACCEPTED, ACCEPTED_IN_PART -> ProposalAction.ANSWER_ACCEPTED;
            case ALREADY_EXISTS -> ProposalAction.ANSWER_EXISTING;
            case DECLINED -> ProposalAction.ANSWER_DECLINED;
            case NEEDS_INFORMATION -> ProposalAction.ANSWER_ASKING;
            case FORWARDED -> ProposalAction.FORWARD;
        };
    }
}
