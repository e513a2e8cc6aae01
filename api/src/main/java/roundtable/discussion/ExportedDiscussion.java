package roundtable.discussion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A discussion in a table. */
record ExportedDiscussion(
        UUID id,
        String slug,
        DiscussionStatus status,
        String title,
        @Nullable String oktmo,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        int postCount,
        @Nullable OutcomeKind outcomeKind,
        @Nullable String outcome,
        @Nullable Boolean agreed,
        @Nullable LocalDate reviewOn,
        @Nullable UUID platformId) {}
