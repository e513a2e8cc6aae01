package roundtable.resolution;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/**
 * A quarter that is reported on.
 *
 * @param from its first day
 */
record Quarter(LocalDate from) {
    /** As the contract writes it, for example {@code 2026-Q3}. */
    static final String FORM = "[0-9]{4}-Q[1-4]";

    private static final Pattern PARTS = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final int MONTHS = 3;
    /** Days after its end until which the addressee reports (dialogue 2.1). */
    private static final int DAYS_TO_REPORT = 10;

    static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    static Quarter read(String written) {
        var parts = PARTS.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a quarter: " + written);
        }
        var month = (Integer.parseInt(parts.group(2)) - 1) * MONTHS + 1;
        return new Quarter(LocalDate.of(Integer.parseInt(parts.group(1)), month, 1));
    }

    /** Last day on which a report is in time. */
    LocalDate reportDueOn() {
        return from.plusMonths(MONTHS).minusDays(1).plusDays(DAYS_TO_REPORT);
    }

    @Override
    public String toString() {
        return from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
    }
}
