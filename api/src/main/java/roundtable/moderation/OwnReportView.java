package roundtable.moderation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report of the caller's and what became of it. */
@Schema(name = "OwnReport", description = "A report of the caller's and what became of it")
record OwnReportView(
        UUID id,
        @Schema(examples = "organization") String subjectType,
        UUID subjectId,
        @Schema(examples = "Фонд «Кедр»") String title,
        @Schema(examples = "/organizations/fond-kedr") String path,
        ReportReason reason,
        @Schema(nullable = true) @Nullable String text,
        CaseStatus status,
        Instant createdAt,
        Instant dueAt,
        @Schema(nullable = true) @Nullable ModerationRule rule,
        @Schema(nullable = true) @Nullable Instant decidedAt) {}
