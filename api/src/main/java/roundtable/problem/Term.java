package roundtable.problem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a problem, in the spirit of 59-FZ: registered in 3 days, answered in 30, once at most 30 more, forwarded
 * within 7 days at most twice. A term ends with its day in the installation's zone.
 *
 * @param plannedOn until when the body has promised to solve it
 */
record Term(
        @Nullable Instant publishedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        int forwards,
        boolean extended,
        @Nullable LocalDate plannedOn) {
    static final int REGISTER_DAYS = 3;
    static final int ANSWER_DAYS = 30;
    static final int EXTENSION_DAYS = 30;
    static final int FORWARD_DAYS = 7;
    static final int INFORMATION_DAYS = 15;
    static final int SILENCE_DAYS = 14;
    static final int REOPEN_DAYS = 90;

    private static final LocalTime END_OF_DAY = LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS);

    /** The end of the day that is so many days after that moment. */
    static Instant after(Instant from, int days, Clock clock) {
        return from.atZone(clock.getZone())
                .toLocalDate()
                .plusDays(days)
                .atTime(END_OF_DAY)
                .atZone(clock.getZone())
                .toInstant();
    }

    /** What the body has to do next, and until when; null when it is nobody's turn. */
    @Nullable
    Instant dueAt(ProblemStatus status, Clock clock) {
        return switch (status) {
            case OPEN -> publishedAt == null ? null : after(publishedAt, REGISTER_DAYS, clock);
            case REGISTERED -> answerDueAt;
            case PLANNED ->
                plannedOn == null
                        ? null
                        : plannedOn.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
            case DRAFT, SUBMITTED, IN_WORK, CALL_OPEN, SOLVED_CLAIMED, SOLVED, NOT_SOLVED, DUPLICATE, WITHDRAWN -> null;
        };
    }

    /** Whether it may still go to another body. */
    boolean mayBeForwarded(Clock clock) {
        return forwards < Problem.MOST_FORWARDS
                && (registeredAt == null
                        || !after(registeredAt, FORWARD_DAYS, clock).isBefore(clock.instant()));
    }

    /** Whether more time may still be had: once, before it is due. */
    boolean mayBeExtended(Clock clock) {
        return !extended && answerDueAt != null && !answerDueAt.isBefore(clock.instant());
    }
}
