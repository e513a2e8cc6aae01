package roundtable.problem;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem in a table. */
record ExportedProblem(
        UUID id,
        @Nullable String number,
        String slug,
        ProblemKind kind,
        ProblemStatus status,
        String title,
        String body,
        @Nullable UUID organizationId,
        @Nullable UUID bodyId,
        @Nullable String oktmo,
        @Nullable Double lat,
        @Nullable Double lon,
        int supportCount,
        @Nullable Instant publishedAt,
        @Nullable Instant dueAt,
        @Nullable Instant solvedAt,
        @Nullable ConfirmedBy confirmedBy) {}
