package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.answer.KeptAnswers;

/** Official answers of problems. */
@ApplicationScoped
class AnswerRepository extends KeptAnswers<ProblemAnswer> {
    @Override
    protected String matter() {
        return "problemId";
    }

    @Override
    protected String hidden() {
        return "select p.id from Problem p where p.hiddenAt is not null";
    }
}
