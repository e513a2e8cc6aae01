package roundtable.answer;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Days on which bodies work: Monday to Friday without the holidays of the Labour Code, article 112. Days that the
 * government moves each year are not known here: a term can end a day earlier than the body's own calendar says.
 */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> HOLIDAYS = holidays();

    private WorkingDays() {}

    /** The end of the day that is so many working days after that moment. */
    public static Instant after(Instant from, int days, Clock clock) {
        var day = from.atZone(clock.getZone()).toLocalDate();
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return Terms.endOf(day, clock);
    }

    static boolean isWorking(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(MonthDay.from(day));
    }

    private static Set<MonthDay> holidays() {
        var days = new HashSet<MonthDay>();
        for (var day = 1; day <= 8; day++) {
            days.add(MonthDay.of(1, day));
        }
        days.add(MonthDay.of(2, 23));
        days.add(MonthDay.of(3, 8));
        days.add(MonthDay.of(5, 1));
        days.add(MonthDay.of(5, 9));
        days.add(MonthDay.of(6, 12));
        days.add(MonthDay.of(11, 4));
        return Set.copyOf(days);
    }
}
