package roundtable.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as moderators see it.
 *
 * @param excerpt the words at issue, as they were when the case was opened
 * @param subjectChanged whether the thing has a newer version than the one that was reported
 * @param autoMasked whether personal data were taken from the public before anybody looked
 * @param dueAt until when it is to be decided: 24 hours for personal data, threats and what is illegal, else 72
 * @param late whether that is over
 * @param claimedBy who works on it now, until {@code claimedUntil}
 * @param reports what people reported; absent in lists, and empty for whoever answers for the thing
 * @param history what was done in it; absent in lists
 * @param actions what the caller may do now
 */
@Schema(name = "ModerationCase", description = "A case of moderation as moderators see it")
record CaseView(
        UUID id,
        @Schema(examples = "organization") String subjectType,
        UUID subjectId,
        @Schema(examples = "Фонд «Кедр»") String title,
        String excerpt,
        @Schema(examples = "/organizations/fond-kedr") String path,
        boolean subjectChanged,
        CaseStatus status,
        boolean urgent,
        boolean autoMasked,
        Instant openedAt,
        Instant dueAt,
        boolean late,
        int reportCount,
        Set<ReportReason> reasons,
        @Schema(nullable = true) @Nullable Person claimedBy,
        @Schema(nullable = true) @Nullable Instant claimedUntil,
        @Schema(nullable = true) @Nullable ModerationRule rule,
        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable Person decidedBy,
        @Schema(nullable = true) @Nullable Instant decidedAt,
        @Schema(nullable = true) @Nullable Instant restrictedUntil,
        @Schema(nullable = true) @Nullable String appealText,
        @Schema(nullable = true) @Nullable Instant appealedAt,
        @Schema(nullable = true) @Nullable Instant appealDueAt,
        @Schema(nullable = true) @Nullable Person reviewedBy,
        @Schema(nullable = true) @Nullable String reviewReason,
        @Schema(nullable = true) @Nullable Instant reviewedAt,
        List<Report> reports,
        List<Step> history,
        Set<CaseAction> actions,
        long version) {

    /** Somebody. */
    @Schema(name = "ModerationPerson")
    record Person(UUID id, @Schema(nullable = true, examples = "Анна Модератор") @Nullable String name) {}

    /**
     * What somebody reported.
     *
     * @param decided how many earlier reports of that person were decided
     * @param right how many of them led to something
     */
    @Schema(name = "ModerationReport")
    record Report(
            ReportReason reason,
            @Schema(nullable = true) @Nullable String text,
            Instant at,
            Person by,
            int decided,
            int right) {}

    /** Something that was done in a case. */
    @Schema(name = "ModerationStep")
    record Step(@Schema(examples = "hide") String action, Instant at, @Schema(nullable = true) @Nullable Person by) {}
}
