package roundtable.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said with a step, and written with it. */
record Said(@Nullable String reason, Steps.@Nullable MilestoneInput milestone, Steps.@Nullable ReportInput report) {

    static final Said NOTHING = new Said(null, null, null);

    static Said because(String reason) {
        return new Said(reason, null, null);
    }

    static Said promising(Steps.MilestoneInput milestone) {
        return new Said(null, milestone, null);
    }

    static Said reporting(Steps.ReportInput report) {
        return new Said(null, null, report);
    }

    /** The milestone that a report says is reached. */
    @Nullable
    UUID reached() {
        return report == null ? null : report.milestoneId();
    }
}
