package roundtable.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an answer by 59-FZ: registered in 3 days, answered in 30, once at most 30 more, forwarded within 7 days at
 * most twice; {@link TermRules} knows where a body has bound itself to less. A term ends with its day in the installation's
 * zone.
 */
public final class Terms {
    /** Until a moderator has published or returned what was submitted (dialogue 2.2, 2.3); not a day but 24 hours. */
    public static final Duration REVIEW = Duration.ofHours(24);
    /** Until a body has registered what came to it. */
    public static final int REGISTER_DAYS = 3;
    /** Until it has answered. */
    public static final int ANSWER_DAYS = 30;
    /** So many more at most, once. */
    public static final int EXTENSION_DAYS = 30;
    /** So long after registration it can be given to another body. */
    public static final int FORWARD_DAYS = 7;
    /** No rule gives more, where the law does not say how much (see {@link TermRule}). */
    static final int LONGEST_DAYS = 60;
    /** So often it can be given to another body. */
    public static final int MOST_FORWARDS = 2;
    /** So long the clock stops while the body asks the author. */
    public static final int INFORMATION_DAYS = 15;
    /** So long the author may say whether an answer answers. */
    public static final int RATED_WITHIN_DAYS = 30;
    /** So long an answer can be disputed. */
    public static final int DISPUTED_WITHIN_DAYS = 30;
    /** So long another officer has to decide about a disputed answer. */
    public static final int DISPUTE_DAYS = 15;
    /** So many working days a body has when the author says that it is not solved after all. */
    public static final int REDO_WORKING_DAYS = 10;
    /** So long the author may object to «done». */
    public static final int SILENCE_DAYS = 14;

    private static final LocalTime END_OF_DAY = LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS);

    private Terms() {}

    /** The end of the day that is so many days after that moment. */
    public static Instant after(Instant from, int days, Clock clock) {
        return endOf(from.atZone(clock.getZone()).toLocalDate().plusDays(days), clock);
    }

    /**
     * The day of the answer once its author has told what the body had asked for: of the days that the clock was to stand
     * still, those that are left are given back.
     *
     * @param stands until when it stands still at most
     */
    public static Instant resumed(Instant due, Instant stands, Clock clock) {
        var left = ChronoUnit.DAYS.between(
                LocalDate.now(clock), stands.atZone(clock.getZone()).toLocalDate());
        return left <= 0 ? due : after(due, (int) -left, clock);
    }

    /** The end of the day. */
    public static Instant endOf(LocalDate day, Clock clock) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    /** Whether it may still go to another body; until is null before registration. */
    public static boolean mayBeForwarded(int forwards, @Nullable Instant until, Clock clock) {
        return forwards < MOST_FORWARDS && (until == null || !until.isBefore(clock.instant()));
    }

    /** Whether more time may still be had: once, before it is due. */
    public static boolean mayBeExtended(boolean extended, @Nullable Instant answerDueAt, Clock clock) {
        return !extended && answerDueAt != null && !answerDueAt.isBefore(clock.instant());
    }
}
