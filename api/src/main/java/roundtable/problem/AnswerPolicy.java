package roundtable.problem;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerStatus;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see an official answer and do what to it; {@link AnswerStatus} says when. Nobody signs their own words. */
@ApplicationScoped
class AnswerPolicy {
    private final ProblemPolicy problems;
    private final AnswerRepository answers;
    private final SupportRepository supports;
    private final Caller caller;
    private final Clock clock;

    AnswerPolicy(
            ProblemPolicy problems, AnswerRepository answers, SupportRepository supports, Caller caller, Clock clock) {
        this.problems = problems;
        this.answers = answers;
        this.supports = supports;
        this.caller = caller;
        this.clock = clock;
    }

    boolean may(AnswerAction action, ProblemAnswer a, Problem p) {
        return switch (action) {
            case EDIT, REMOVE -> caller.isOfficerOf(a.bodyId());
            case SIGN -> caller.isOfficerOf(a.bodyId()) && !isMe(a.author()) && !hasAnsweredWhatIsDisputed(p);
            case DISPUTE -> !caller.isOfficerOf(a.bodyId()) && (problems.speaksFor(p) || isConcerned(p));
            case UPHOLD -> caller.isOfficerOf(a.bodyId()) && !isByMe(a);
            case RATE -> problems.speaksFor(p) && !caller.isOfficerOf(a.bodyId());
            case SCHEDULE, PUBLISH, REPLACE -> false;
        };
    }

    /** The action's condition holds. */
    boolean ready(AnswerAction action, ProblemAnswer a, Problem p) {
        return switch (action) {
            case RATE -> a.mayBeRated(clock);
            case DISPUTE ->
                ProblemStatus.LIFE.actionsIn(p.status()).contains(ProblemAction.DISPUTE_ANSWER)
                        && a.mayBeDisputed(clock);
            // What nobody wants any more is not signed either.
            case SIGN -> p.mayBeAnswered();
            case UPHOLD -> ProblemStatus.LIFE.actionsIn(p.status()).contains(ProblemAction.UPHOLD_ANSWER);
            case EDIT, REMOVE, SCHEDULE, PUBLISH, REPLACE -> true;
        };
    }

    Set<AnswerAction> actions(ProblemAnswer a, Problem p) {
        return AnswerStatus.LIFE.actionsIn(a.status()).stream()
                .filter(x -> !caller.isVisitor() && may(x, a, p) && ready(x, a, p))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(AnswerAction action, ProblemAnswer a, Problem p) {
        if (!isVisible(a)) {
            throw ProblemException.notFound();
        }
        if (!may(action, a, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        AnswerStatus.LIFE.after(action, a.status());
        if (!ready(action, a, p)) {
            throw ProblemException.conflict(Message.of("problem.answer.not-ready." + EnumNames.of(action)));
        }
    }

    /** What is not published is the body's own business. */
    boolean isVisible(ProblemAnswer a) {
        return a.status().isPublic() || caller.isOfficerOf(a.bodyId());
    }

    private boolean isConcerned(Problem p) {
        return caller.id().filter(me -> supports.has(p.id(), me)).isPresent();
    }

    /** About a disputed answer another officer decides than those who gave it. */
    private boolean hasAnsweredWhatIsDisputed(Problem p) {
        return answers.disputed(p.id()).filter(this::isByMe).isPresent();
    }

    private boolean isByMe(ProblemAnswer a) {
        return caller.id().filter(a::isBy).isPresent();
    }

    private boolean isMe(UUID account) {
        return caller.id().filter(account::equals).isPresent();
    }
}
