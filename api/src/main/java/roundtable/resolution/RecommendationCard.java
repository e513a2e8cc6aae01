package roundtable.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in a list or in its round table.
 *
 * @param health of its worst target; {@code no_data} when nothing is measured
 * @param overdue the due date has passed unfinished
 * @param reportMissed the addressee owes a report whose day has passed
 * @param evidenceBroken something that was accepted as evidence holds no longer
 * @param carriedFrom the recommendation of an earlier round table that it takes up again
 * @param evidenceCount accepted pieces of evidence
 * @param targets how many numbers it is held to
 * @param targetsMet how many of them are reached; «3 of 4», never a percentage
 */
@Schema(name = "RecommendationCard")
record RecommendationCard(
        UUID id,
        @Schema(examples = "12") String number,
        @Schema(examples = "Разработать систему подготовки профессиональных волонтеров") String text,
        List<String> items,
        RecommendationKind kind,
        RecommendationStatus status,
        Health health,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean reportMissed,
        int evidenceCount,
        boolean evidenceBroken,
        int targets,
        int targetsMet,
        UUID roundTableId,
        UUID addresseeId,
        @Schema(examples = "НКО") @Nullable String addresseeName,
        @Nullable UUID carriedFrom,
        Set<RecommendationAction> actions) {

    static RecommendationCard of(RecommendationRow r, LocalDate today, Set<RecommendationAction> actions) {
        var report = ReportDue.of(r.reportQuarter(), today);
        return new RecommendationCard(
                r.id(),
                r.number(),
                r.text(),
                r.items(),
                r.kind(),
                r.status(),
                r.progress().health(),
                r.promise().dueOn(),
                r.overdue(today),
                report != null && report.missed(),
                r.progress().evidenceCount(),
                r.progress().evidenceBroken(),
                r.progress().targets(),
                r.progress().targetsMet(),
                r.roundTable().id(),
                r.addressee().id(),
                r.addressee().name(),
                r.carriedFrom(),
                actions);
    }
}
