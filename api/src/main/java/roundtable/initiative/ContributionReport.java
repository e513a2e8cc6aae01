package roundtable.initiative;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.initiative.FrozenReport.Row;
import roundtable.shared.text.Sha256;

/**
 * Confirmed contributions by business and year, the same rows always in the same order.
 *
 * @param from first year
 * @param to last year
 */
record ContributionReport(int from, int to, Status status, List<Row> rows) {
    /** Longest period. */
    static final int MOST_YEARS = 10;

    private static final Comparator<Row> ORDER =
            Comparator.comparing((Row r) -> r.business().toString()).thenComparingInt(Row::year);

    ContributionReport {
        rows = rows.stream().sorted(ORDER).toList();
    }

    /** Whether anybody counts contributions. */
    @Schema(name = "ContributionReportStatus")
    enum Status {
        /** Nobody does yet: an empty report says nothing about the businesses. */
        NO_DATA,
        READY
    }

    static ContributionReport of(FrozenReport frozen) {
        return new ContributionReport(frozen.from(), frozen.to(), frozen.status(), frozen.rows());
    }

    /**
     * SHA-256, in hexadecimal, of the rows: a line {@code business;year;count;kopecks} and a line feed for each. Whoever
     * has the rows can count it again.
     */
    String digest() {
        var lines = rows.stream()
                .map(r -> r.business() + ";" + r.year() + ";" + r.count() + ";" + r.minor() + "\n")
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(Sha256.of(lines));
    }

    FrozenReport frozen(Instant now) {
        return new FrozenReport(from, to, status, now.toString(), digest(), rows);
    }
}
