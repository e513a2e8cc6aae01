package roundtable.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time during which moderation kept something from the public. What ran when it began goes on as if it had not been
 * (dialogue.md 2.6: «restarts clocks»): it ends so many days later, since terms are whole days.
 */
public record HiddenTime(Instant from, Instant until, ZoneId zone) {
    /** From that moment until now. */
    public static HiddenTime since(Instant hiddenAt, Clock clock) {
        return new HiddenTime(hiddenAt, clock.instant(), clock.getZone());
    }

    /** The same for what has begun at that moment: hidden before that it has lost nothing. */
    public HiddenTime after(@Nullable Instant begun) {
        return begun == null || !begun.isAfter(from) ? this : new HiddenTime(begun, until, zone);
    }

    /** A part of a day is a day: nobody shall lose by the rounding. */
    public int days() {
        return (int) Duration.between(from, until).plusDays(1).minusNanos(1).toDays();
    }

    /** The day on which it is shown again. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(until, zone);
    }

    /** The new end of a term; what was over before stays over. */
    public @Nullable Instant later(@Nullable Instant due) {
        return due == null || due.isBefore(from)
                ? due
                : due.atZone(zone).plusDays(days()).toInstant();
    }

    /** The new last day of a term; what was over before stays over. */
    public @Nullable LocalDate later(@Nullable LocalDate last) {
        return last == null || last.isBefore(LocalDate.ofInstant(from, zone)) ? last : last.plusDays(days());
    }

    /** When a silence would have to have begun: at the latest now. */
    public Instant begun(Instant silence) {
        var later = silence.atZone(zone).plusDays(days()).toInstant();
        return later.isAfter(until) ? until : later;
    }
}
