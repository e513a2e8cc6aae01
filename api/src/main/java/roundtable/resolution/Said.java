package roundtable.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said with a step, and written with it. */
record Said(
        @Nullable String reason,
        Steps.@Nullable MilestoneInput milestone,
        Steps.@Nullable ReportInput report,
        @Nullable Quarter quarter) {

    static final Said NOTHING = new Said(null, null, null, null);

    static Said because(String reason) {
        return new Said(reason, null, null, null);
    }

    static Said promising(Steps.MilestoneInput milestone) {
        return new Said(null, milestone, null, null);
    }

    /** A report, and the quarter that it is for. */
    static Said reporting(Steps.ReportInput report, Quarter quarter) {
        return new Said(null, null, report, quarter);
    }

    /** The milestone that a report says is reached. */
    @Nullable
    UUID reached() {
        return report == null ? null : report.milestoneId();
    }
}
