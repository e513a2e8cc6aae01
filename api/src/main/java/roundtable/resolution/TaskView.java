package roundtable.resolution;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is expected about one recommendation.
 *
 * @param step what is expected
 * @param mine it is expected of the caller
 * @param dueOn last day on which it is in time; null when there is no term
 * @param overdue that day has passed
 * @param quarter which the report is for
 * @param evidenceCount how many pieces of evidence wait for a decision; 0 for other steps
 * @param organizationId the organization that is the addressee
 */
@Schema(name = "RecommendationTask")
record TaskView(
        ExpectedStep step,
        boolean mine,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Schema(examples = "2026-Q3") @Nullable String quarter,
        int evidenceCount,
        UUID recommendationId,
        @Schema(examples = "12") String number,
        @Schema(examples = "Разработать систему подготовки профессиональных волонтеров") String text,
        RecommendationStatus status,
        @Schema(examples = "НКО") @Nullable String addresseeName,
        @Nullable UUID organizationId,
        RoundTableLink roundTable) {

    /**
     * How much of one step is expected.
     *
     * @param overdue how many of them are late
     * @param nearestDueOn the nearest term among them, a passed one too
     */
    @Schema(name = "RecommendationTaskCount")
    record Count(ExpectedStep step, int count, int overdue, @Nullable LocalDate nearestDueOn) {}
}
