package roundtable.resolution;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next report that the addressee owes.
 *
 * @param dueOn last day on which it is in time
 * @param missed that day has passed without a report
 */
@Schema(name = "ReportDue")
record ReportDue(@Schema(examples = "2026-Q3") String quarter, LocalDate dueOn, boolean missed) {

    static @Nullable ReportDue of(@Nullable LocalDate quarter, LocalDate today) {
        if (quarter == null) {
            return null;
        }
        var owed = new Quarter(quarter);
        return new ReportDue(
                owed.toString(), owed.reportDueOn(), owed.reportDueOn().isBefore(today));
    }
}
