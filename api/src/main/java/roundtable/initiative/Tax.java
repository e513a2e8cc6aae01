package roundtable.initiative;

import java.time.LocalDate;

/** Taxes that can be relieved, each with its tax period. */
enum Tax {
    LAND(12),
    ORGANIZATION_PROPERTY(12),
    PERSONAL_PROPERTY(12),
    TRANSPORT(12),
    PROFIT(12),
    /** By the simplified system. */
    SIMPLIFIED(12),
    /** By the patent system. */
    PATENT(12),
    TRADE_FEE(3);

    private final int months;

    Tax(int months) {
        this.months = months;
    }

    /** Whether a tax period begins on that day: periods are counted from the new year. */
    boolean beginsOn(LocalDate day) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }

    /** The day after the first tax period that begins on that day. */
    LocalDate firstPeriodOver(LocalDate beginning) {
        return beginning.plusMonths(months);
    }
}
