package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Members ask and answer. */
@ApplicationScoped
class QuestionService {
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final CommunityMoves moves;
    private final Caller caller;

    QuestionService(QuestionRepository questions, AnswerRepository answers, CommunityMoves moves, Caller caller) {
        this.questions = questions;
        this.answers = answers;
        this.moves = moves;
        this.caller = caller;
    }

    @Transactional
    Question ask(String idOrSlug, QuestionInput in) {
        var c = moves.writing(idOrSlug, in.organizationId());
        var question = new Question(c.id(), in, moves.me());
        questions.persistAndFlush(question);
        moves.audit(c.id(), "ask", "question", question.id());
        moves.tell(c, "ask", in.organizationId(), question.title());
        return question;
    }

    @Transactional
    Question answer(String idOrSlug, UUID id, AnswerInput in) {
        var c = moves.writing(idOrSlug, in.organizationId());
        var question = questions.visible(c.id(), id).orElseThrow(ProblemException::notFound);
        if (answers.number(id) >= AnswerRepository.MOST) {
            throw ProblemException.conflict(Message.of("community.enough-answers", AnswerRepository.MOST));
        }
        var answer = new Answer(id, in, moves.me());
        answers.persistAndFlush(answer);
        moves.audit(c.id(), "answer", "question", id);
        return question;
    }

    /** Who asked says which answer has helped; another one may turn out to be better. */
    @Transactional
    Question best(String idOrSlug, UUID id, UUID answer) {
        var c = moves.locked(idOrSlug);
        var question = questions.visible(c.id(), id).orElseThrow(ProblemException::notFound);
        if (!caller.represents(question.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (!answers.has(id, answer)) {
            throw ProblemException.notFound();
        }
        question.best(answer);
        questions.flush();
        moves.audit(c.id(), "best_answer", "question", id);
        return question;
    }
}
