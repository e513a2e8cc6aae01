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
}
