package roundtable.problem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.answer.Terms;

/**
 * Where a problem stands in its {@link Terms}.
 *
 * @param registerDueAt until when the body has to register it
 * @param forwardUntil until when it may give what it has registered to another body
 * @param plannedOn until when the body has promised to solve it
 * @param disputeDueAt until when another officer has to decide about a disputed answer, which comes first
 * @param redoDueAt until when the body has to do more about what its author does not call solved
 * @param choiceDueAt until when the body has to choose among the solutions that it has asked for
 */
record Term(
        @Nullable Instant registerDueAt,
        @Nullable Instant registeredAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        int forwards,
        @Nullable Instant forwardUntil,
        boolean extended,
        @Nullable LocalDate plannedOn,
        @Nullable Instant disputeDueAt,
        @Nullable Instant redoDueAt,
        @Nullable Instant choiceDueAt) {
    /** So long a body has to choose after a call for solutions. */
    static final int CHOICE_DAYS = 30;

    static final int REOPEN_DAYS = 90;

    /**
     * What the body has to do next, and until when; null when it is nobody's turn. Whatever else is done in the meantime,
     * an answer that nobody has given stays due: a call for solutions is none.
     */
    @Nullable
    Instant dueAt(ProblemStatus status, Clock clock) {
        var step = stepDueAt(status, clock);
        var choice = ProblemStatus.LIFE.actionsIn(status).contains(ProblemAction.CHOOSE) ? choiceDueAt : null;
        return step == null || (choice != null && choice.isBefore(step)) ? choice : step;
    }

    private @Nullable Instant stepDueAt(ProblemStatus status, Clock clock) {
        return switch (status) {
            case OPEN -> registerDueAt;
            case REGISTERED -> answerDueAt;
            case PLANNED -> disputeDueAt != null || plannedOn == null ? disputeDueAt : Terms.endOf(plannedOn, clock);
            case IN_WORK -> disputeDueAt != null ? disputeDueAt : isUnanswered() ? answerDueAt : redoDueAt;
            case CALL_OPEN, SOLVED_CLAIMED -> isUnanswered() ? answerDueAt : disputeDueAt;
            case SOLVED, NOT_SOLVED -> disputeDueAt;
            case DRAFT, SUBMITTED, DUPLICATE, WITHDRAWN -> null;
        };
    }

    /** The body has it and has not answered yet. */
    boolean isUnanswered() {
        return answeredAt == null && answerDueAt != null;
    }

    boolean mayBeForwarded(Clock clock) {
        return Terms.mayBeForwarded(forwards, forwardUntil, clock);
    }

    boolean mayBeExtended(Clock clock) {
        return answeredAt == null && Terms.mayBeExtended(extended, answerDueAt, clock);
    }
}
