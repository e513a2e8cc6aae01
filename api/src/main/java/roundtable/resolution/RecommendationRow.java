package roundtable.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.Lines;

/**
 * A recommendation as lists, pages, rights and guards need it: one row of one query.
 *
 * @param carriedFrom the recommendation of an earlier round table that it takes up again
 * @param reportQuarter first day of the quarter that the next report is for; null when none is owed
 */
record RecommendationRow(
        UUID id,
        long version,
        Instant updatedAt,
        RoundTableLink roundTable,
        Addressee addressee,
        String number,
        String text,
        List<String> items,
        @Nullable Lines lines,
        RecommendationKind kind,
        RecommendationStatus status,
        List<EvidenceKind> expectedEvidence,
        Promise promise,
        @Nullable Instant publishedAt,
        @Nullable Instant acceptedAt,
        @Nullable Claim claim,
        @Nullable UUID carriedFrom,
        @Nullable LocalDate reportQuarter,
        Progress progress) {

    /** To whom it is addressed. */
    record Addressee(
            UUID id, int position, @Nullable String name, @Nullable UUID organizationId, boolean resourceCenter) {}

    /** By when, and who answers for it. */
    record Promise(
            @Nullable LocalDate dueOn,
            boolean reviewQuarterly,
            @Nullable String responsible,
            @Nullable String contact) {}

    /** Who said that it is done. */
    record Claim(Instant at, UUID by, @Nullable UUID organizationId) {}

    /** What the platform computed; see {@code recommendation_progress}. */
    record Progress(
            Health health,
            int targets,
            int targetsMet,
            int evidenceCount,
            boolean evidenceBroken,
            boolean expectedAccepted,
            boolean missedTwice) {}

    /** The due date has passed and nobody has finished. */
    boolean overdue(LocalDate today) {
        var due = promise.dueOn();
        return due != null
                && due.isBefore(today)
                && switch (status) {
                    case ASSIGNED, IN_PROGRESS, UNDER_REVIEW -> true;
                    case DRAFT, DONE, NOT_DONE, DECLINED, CANCELLED -> false;
                };
    }

    /** In force: what the round table promised and did not take back. */
    boolean inForce() {
        return status != RecommendationStatus.DRAFT && status != RecommendationStatus.CANCELLED;
    }
}
