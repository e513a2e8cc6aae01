package roundtable.initiative;

import java.util.List;
import java.util.UUID;

/**
 * A report of confirmed contributions as it was on one day, kept with the initiative: what the body decides by does not
 * change under it.
 *
 * @param from first year
 * @param to last year
 * @param at when, as text
 * @param digest SHA-256 of the rows, see {@link ContributionReport#digest}
 */
record FrozenReport(int from, int to, ContributionReport.Status status, String at, String digest, List<Row> rows) {

    /** A business in a year. */
    record Row(UUID business, int year, int count, long minor) {}
}
