package roundtable.moderation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about something that the caller answers for. Who reported it is not told.
 *
 * @param excerpt the words at issue: their author sees them also when nobody else does
 * @param appealUntil until when the caller may appeal; null when there is nothing to appeal against
 * @param actions what the caller may do now
 */
@Schema(name = "OwnDecision", description = "A decision about something that the caller answers for")
record OwnDecisionView(
        UUID id,
        @Schema(examples = "organization") String subjectType,
        UUID subjectId,
        @Schema(examples = "Фонд «Кедр»") String title,
        String excerpt,
        @Schema(examples = "/organizations/fond-kedr") String path,
        CaseStatus status,
        ModerationRule rule,
        @Schema(nullable = true) @Nullable String reason,
        Instant decidedAt,
        @Schema(nullable = true) @Nullable Instant restrictedUntil,
        @Schema(nullable = true) @Nullable Instant appealUntil,
        @Schema(nullable = true) @Nullable String appealText,
        @Schema(nullable = true) @Nullable Instant appealDueAt,
        @Schema(nullable = true) @Nullable String reviewReason,
        @Schema(nullable = true) @Nullable Instant reviewedAt,
        Set<CaseAction> actions) {}
