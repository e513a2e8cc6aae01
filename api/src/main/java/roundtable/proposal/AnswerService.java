package roundtable.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final AnswerChecks checks;
    private final Publication publication;
    private final ProposalPolicy policy;
    private final AnswerPolicy answerPolicy;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final AnswerSteps steps;

    AnswerService(
            ProposalRepository proposals,
            AnswerRepository answers,
            AnswerChecks checks,
            Publication publication,
            ProposalPolicy policy,
            AnswerPolicy answerPolicy,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            AnswerSteps steps) {
        this.proposals = proposals;
        this.answers = answers;
        this.checks = checks;
        this.publication = publication;
        this.policy = policy;
        this.answerPolicy = answerPolicy;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.steps = steps;
    }

    /** An answer and the proposal that it answers. */
    record Answered(ProposalAnswer answer, Proposal proposal) {}

    /** One answer at a time is in preparation: the database refuses the second. */
    @Transactional
    Answered write(String proposal, AnswerInput in) {
        var p = proposals.locked(proposal).orElseThrow(ProblemException::notFound);
        policy.check(ProposalAction.ANSWER, p);
        checks.check(in, p);
        var made = new ProposalAnswer(p.id(), Objects.requireNonNull(p.bodyId()), in, me());
        answers.persist(made);
        answers.flush();
        promise(made, in);
        steps.created(made);
        return new Answered(made, p);
    }

    /** Whoever changes it is its author from then on. */
    @Transactional
    Answered change(String proposal, UUID id, ObjectNode patch) {
        var found = open(proposal, id, AnswerAction.EDIT);
        preconditions.require(found.answer.version());
        var a = found.answer;
        var in = inputs.merge(AnswerInput.class, AnswerViews.input(a, milestones(a)), patch);
        checks.check(in, found.proposal);
        a.write(in, me());
        answers.removeMilestones(a.id());
        promise(a, in);
        steps.changed(a);
        return found;
    }

    /** A second officer: with the signature it is published, or it waits for its day. */
    @Transactional
    Answered sign(String proposal, UUID id) {
        var found = open(proposal, id, AnswerAction.SIGN);
        steps.sign(found.answer, () -> publication.publish(found.proposal, found.answer));
        answers.flush();
        return found;
    }

    @Transactional
    void remove(String proposal, UUID id) {
        var found = open(proposal, id, AnswerAction.REMOVE);
        answers.removeMilestones(id);
        answers.delete(found.answer);
        answers.flush();
        steps.removed(found.answer);
    }

    /** Once, by whoever speaks for the proposal. */
    @Transactional
    Answered rate(String proposal, UUID id, AnswerRatingInput in) {
        var found = open(proposal, id, AnswerAction.RATE);
        steps.rate(found.answer, in);
        answers.flush();
        return found;
    }

    /** A scheduled one whose day has come. */
    @Transactional
    void publishDue(DueAnswer due) {
        var p = proposals.locked(due.matter()).orElseThrow(ProblemException::notFound);
        answers.lockedScheduled(p.id(), due.id()).ifPresent(a -> publication.publish(p, a));
        answers.flush();
    }

    private void promise(ProposalAnswer a, AnswerInput in) {
        var position = 0;
        for (var milestone : in.promised()) {
            answers.add(new ProposalMilestone(a, position++, milestone));
        }
        answers.flush();
    }

    private List<ProposalMilestone> milestones(ProposalAnswer a) {
        return answers.milestones(List.of(a.id())).getOrDefault(a.id(), List.of());
    }

    /** Both rows locked, the proposal first; the caller may do it now. In the caller's transaction. */
    Answered open(String proposal, UUID id, AnswerAction action) {
        var p = proposals.locked(proposal).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var a = answers.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        answerPolicy.check(action, a, p);
        return new Answered(a, p);
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }
}
