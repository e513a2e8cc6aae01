package roundtable.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerRatingInput;
import roundtable.answer.AnswerSteps;
import roundtable.answer.DueAnswer;
import roundtable.identity.Caller;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;

/** Official answers: written by one officer, signed by another, published with the step that they make. */
@ApplicationScoped
class AnswerService {
    private final ProblemRepository problems;
    private final AnswerRepository answers;
    private final AnswerChecks checks;
    private final Publication publication;
    private final ProblemPolicy policy;
    private final AnswerPolicy answerPolicy;
    private final Clock clock;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final AnswerSteps steps;

    AnswerService(
            ProblemRepository problems,
            AnswerRepository answers,
            AnswerChecks checks,
            Publication publication,
            ProblemPolicy policy,
            AnswerPolicy answerPolicy,
            Clock clock,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            AnswerSteps steps) {
        this.problems = problems;
        this.answers = answers;
        this.checks = checks;
        this.publication = publication;
        this.policy = policy;
        this.answerPolicy = answerPolicy;
        this.clock = clock;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.steps = steps;
    }

    /** An answer and the problem that it answers. */
    record Answered(ProblemAnswer answer, Problem problem) {}

    /** One answer at a time is in preparation: the database refuses the second. */
    @Transactional
    Answered write(String problem, AnswerInput in) {
        var p = problems.locked(problem).orElseThrow(ProblemException::notFound);
        policy.check(ProblemAction.ANSWER, p);
        checks.check(in, p);
        var made = new ProblemAnswer(p.id(), Objects.requireNonNull(p.bodyId()), in, me());
        answers.persist(made);
        answers.flush();
        steps.created(made);
        return new Answered(made, p);
    }

    /** Whoever changes it is its author from then on. */
    @Transactional
    Answered change(String problem, UUID id, ObjectNode patch) {
        var found = open(problem, id, AnswerAction.EDIT);
        preconditions.require(found.answer.version());
        var in = inputs.merge(AnswerInput.class, AnswerViews.input(found.answer), patch);
        checks.check(in, found.problem);
        found.answer.change(in, me());
        answers.flush();
        steps.changed(found.answer);
        return found;
    }

    /** A second officer: with the signature it is published, or it waits for its day. */
    @Transactional
    Answered sign(String problem, UUID id) {
        var found = open(problem, id, AnswerAction.SIGN);
        steps.sign(found.answer, () -> publication.publish(found.problem, found.answer));
        answers.flush();
        return found;
    }

    @Transactional
    void remove(String problem, UUID id) {
        var found = open(problem, id, AnswerAction.REMOVE);
        answers.delete(found.answer);
        answers.flush();
        steps.removed(found.answer);
    }

    /** Once, by whoever speaks for the problem. */
    @Transactional
    Answered rate(String problem, UUID id, AnswerRatingInput in) {
        var found = open(problem, id, AnswerAction.RATE);
        steps.rate(found.answer, in);
        answers.flush();
        return found;
    }

    /** Signed answers whose day has come; a portion. */
    @Transactional
    List<DueAnswer> scheduled() {
        return answers.dueBefore(clock.instant());
    }

    /** A scheduled one whose day has come. */
    @Transactional
    void publishDue(DueAnswer due) {
        var p = problems.locked(due.matter().toString()).orElseThrow(ProblemException::notFound);
        answers.lockedScheduled(p.id(), due.id()).ifPresent(a -> publication.publish(p, a));
        answers.flush();
    }

    /** Both rows locked, the problem first; the caller may do it now. In the caller's transaction. */
    Answered open(String problem, UUID id, AnswerAction action) {
        var p = problems.locked(problem).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var a = answers.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        answerPolicy.check(action, a, p);
        return new Answered(a, p);
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }
}
