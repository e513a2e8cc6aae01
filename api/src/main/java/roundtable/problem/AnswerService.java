package roundtable.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerRatingInput;
import roundtable.answer.AnswerStatus;
import roundtable.identity.Caller;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Official answers: written by one officer, signed by another, published with the step that they make. */
@ApplicationScoped
class AnswerService {
    private final ProblemRepository problems;
    private final AnswerRepository answers;
    private final AnswerChecks checks;
    private final Publication publication;
    private final ProblemPolicy policy;
    private final AnswerPolicy answerPolicy;
    private final ProblemMoves moves;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Event<Changed> changed;

    AnswerService(
            ProblemRepository problems,
            AnswerRepository answers,
            AnswerChecks checks,
            Publication publication,
            ProblemPolicy policy,
            AnswerPolicy answerPolicy,
            ProblemMoves moves,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            Event<Changed> changed) {
        this.problems = problems;
        this.answers = answers;
        this.checks = checks;
        this.publication = publication;
        this.policy = policy;
        this.answerPolicy = answerPolicy;
        this.moves = moves;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.changed = changed;
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
        fire(made, "create");
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
        fire(found.answer, "change");
        return found;
    }

    /** A second officer: with the signature it is published, or it waits for its day. */
    @Transactional
    Answered sign(String problem, UUID id) {
        var found = open(problem, id, AnswerAction.SIGN);
        var a = found.answer;
        a.sign(me(), moves.now());
        fire(a, "sign");
        if (a.publishAt() == null || !a.publishAt().isAfter(moves.now())) {
            publication.publish(found.problem, a);
        } else {
            a.schedule();
        }
        answers.flush();
        return found;
    }

    @Transactional
    void remove(String problem, UUID id) {
        var found = open(problem, id, AnswerAction.REMOVE);
        answers.delete(found.answer);
        answers.flush();
        changed.fire(new Changed(new Subject(ProblemAnswer.TYPE, id), "remove", Map.of()));
    }

    /** Once, by whoever speaks for the problem. */
    @Transactional
    Answered rate(String problem, UUID id, AnswerRatingInput in) {
        var found = open(problem, id, AnswerAction.RATE);
        found.answer.rate(in.rating(), in.text(), moves.now());
        fire(found.answer, "rate");
        answers.flush();
        return found;
    }

    /** Signed answers whose day has come; a portion. */
    @Transactional
    List<Due> scheduled() {
        return answers.dueBefore(moves.now()).stream()
                .map(a -> new Due(a.problemId(), a.id()))
                .toList();
    }

    /** A scheduled one whose day has come. */
    @Transactional
    void publishDue(Due due) {
        var p = problems.locked(due.problem.toString()).orElseThrow(ProblemException::notFound);
        answers.locked(p.id(), due.answer)
                .filter(a -> a.status() == AnswerStatus.SCHEDULED)
                .ifPresent(a -> publication.publish(p, a));
        answers.flush();
    }

    /** An answer that is to be published. */
    record Due(UUID problem, UUID answer) {}

    /** Both rows locked, the problem first; the caller may do it now. In the caller's transaction. */
    Answered open(String problem, UUID id, AnswerAction action) {
        var p = problems.locked(problem).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var a = answers.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        answerPolicy.check(action, a, p);
        return new Answered(a, p);
    }

    private void fire(ProblemAnswer a, String action) {
        changed.fire(new Changed(new Subject(ProblemAnswer.TYPE, a.id()), action, Map.of()));
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }
}
