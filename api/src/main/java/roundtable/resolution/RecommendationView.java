package roundtable.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.Lines;
import roundtable.shared.http.Versioned;

/**
 * One recommendation; its history, reports and evidence are lists of their own below it.
 *
 * @param number as printed
 * @param lines where it stands in the source
 * @param health of the worst of {@code targets}
 * @param overdue the due date has passed unfinished
 * @param unreviewed it has waited for a review for more than 14 days; it is never done by itself
 * @param reportDue the next report that the addressee owes; null while it owes none
 * @param evidenceBroken something that was accepted as evidence holds no longer
 * @param carriedFrom the recommendation of an earlier round table that it takes up again
 * @param carriedInto recommendations of later round tables that take it up again
 * @param expectedEvidence kinds of which each must be accepted before it is done
 */
@Schema(name = "Recommendation", description = "A recommendation of a round table and how it is carried out")
record RecommendationView(
        UUID id,
        RoundTableLink roundTable,
        AddresseeRef addressee,
        @Schema(examples = "12") String number,
        @Schema(examples = "Разработать систему подготовки профессиональных волонтеров") String text,
        List<String> items,
        @Nullable Lines lines,
        RecommendationKind kind,
        RecommendationStatus status,
        Health health,
        @Nullable LocalDate dueOn,
        boolean reviewQuarterly,
        @Schema(examples = "Отдел по работе с НКО") @Nullable String responsible,
        @Schema(examples = "nko@example.org") @Nullable String contact,
        boolean overdue,
        boolean unreviewed,
        @Nullable ReportDue reportDue,
        List<EvidenceKind> expectedEvidence,
        int evidenceCount,
        boolean evidenceBroken,
        int targetsMet,
        List<TargetView> targets,
        List<Milestone> milestones,
        @Nullable Instant publishedAt,
        @Nullable Instant acceptedAt,
        @Nullable CarriedLink carriedFrom,
        List<CarriedLink> carriedInto,
        Set<RecommendationAction> actions,
        long version)
        implements Versioned {

    /** To whom it is addressed. */
    @Schema(name = "AddresseeRef")
    record AddresseeRef(UUID id, @Schema(examples = "НКО") @Nullable String name, @Nullable UUID organizationId) {}

    /** Something to see by a day. */
    @Schema(name = "Milestone")
    record Milestone(
            UUID id,
            @Schema(examples = "Первая встреча площадки") String title,
            LocalDate plannedOn,
            @Nullable LocalDate reachedOn) {}

    static RecommendationView of(
            RecommendationWhole whole, LocalDate today, boolean unreviewed, Set<RecommendationAction> actions) {
        var r = whole.row();
        return new RecommendationView(
                r.id(),
                r.roundTable(),
                new AddresseeRef(
                        r.addressee().id(), r.addressee().name(), r.addressee().organizationId()),
                r.number(),
                r.text(),
                r.items(),
                r.lines(),
                r.kind(),
                r.status(),
                r.progress().health(),
                r.promise().dueOn(),
                r.promise().reviewQuarterly(),
                r.promise().responsible(),
                r.promise().contact(),
                r.overdue(today),
                unreviewed,
                ReportDue.of(r.reportQuarter(), today),
                r.expectedEvidence(),
                r.progress().evidenceCount(),
                r.progress().evidenceBroken(),
                r.progress().targetsMet(),
                whole.targets(),
                whole.milestones(),
                r.publishedAt(),
                r.acceptedAt(),
                whole.carriedFrom(),
                whole.carriedInto(),
                actions,
                r.version());
    }
}
