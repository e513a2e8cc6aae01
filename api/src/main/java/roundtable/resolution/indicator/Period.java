package roundtable.resolution.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import roundtable.shared.spi.Indicator;

/**
 * The days that a value speaks of, both inclusive. A value «at a point» is taken per month, one of a rolling year per
 * quarter.
 */
record Period(LocalDate from, LocalDate to) {

    /** The period of the definition that holds the day. */
    static Period of(Indicator.Period kind, LocalDate day) {
        return switch (kind) {
            case POINT -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> quarter(day);
            case ROLLING_YEAR -> {
                var end = quarter(day).to();
                yield new Period(end.plusDays(1).minusYears(1), end);
            }
            case YEAR -> new Period(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** The period before this one. */
    Period before(Indicator.Period kind) {
        return switch (kind) {
            case POINT, QUARTER, YEAR -> of(kind, from.minusDays(1));
            case ROLLING_YEAR -> of(kind, to.minus(3, ChronoUnit.MONTHS).withDayOfMonth(1));
        };
    }

    /** From this day on its value is final. */
    LocalDate finalOn() {
        return to.plusDays(Indicator.LAG_DAYS);
    }

    private static Period quarter(LocalDate day) {
        var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }
}
