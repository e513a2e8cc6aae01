package roundtable.answer;

import java.time.Clock;
import java.time.Instant;

/** Which days a term counts. */
public enum DayCount {
    /** Every day. */
    CALENDAR {
        @Override
        Instant after(Instant from, int days, Clock clock) {
            return Terms.after(from, days, clock);
        }
    },
    /** The days on which bodies work: {@link WorkingDays}. */
    WORKING {
        @Override
        Instant after(Instant from, int days, Clock clock) {
            return WorkingDays.after(from, days, clock);
        }
    };

    /** The end of the last day. */
    abstract Instant after(Instant from, int days, Clock clock);
}
