package roundtable.initiative;

import static roundtable.initiative.TaxLevel.FEDERAL;
import static roundtable.initiative.TaxLevel.MUNICIPAL;
import static roundtable.initiative.TaxLevel.REGIONAL;

import java.time.LocalDate;

/**
 * Taxes that can be relieved, each with its tax period and with those whose act can relieve it: a local tax is relieved by
 * the municipality and a regional one by the region (Tax Code, art. 14 and 15); of the profit tax and the special systems
 * federal law leaves a part to the regions (art. 284, 346.20 and 346.50).
 */
enum Tax {
    LAND(12, MUNICIPAL),
    ORGANIZATION_PROPERTY(12, REGIONAL),
    PERSONAL_PROPERTY(12, MUNICIPAL),
    TRANSPORT(12, REGIONAL),
    PROFIT(12, REGIONAL, FEDERAL),
    /** By the simplified system. */
    SIMPLIFIED(12, REGIONAL, FEDERAL),
    /** By the patent system. */
    PATENT(12, REGIONAL, FEDERAL),
    TRADE_FEE(3, MUNICIPAL);

    private final int months;
    private final TaxLevel level;
    private final TaxLevel other;

    Tax(int months, TaxLevel level) {
        this(months, level, level);
    }

    Tax(int months, TaxLevel level, TaxLevel other) {
        this.months = months;
        this.level = level;
        this.other = other;
    }

    /** How long its tax period is. */
    int months() {
        return months;
    }

    /** Whether acts of that level can relieve it. */
    boolean isRelievedBy(TaxLevel acting) {
        return acting == level || acting == other;
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
