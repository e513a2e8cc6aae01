package roundtable.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;

/** An initiative in a list, before names are put to its ids. */
record InitiativeRow(
        UUID id,
        String slug,
        InitiativeStatus status,
        String title,
        String summary,
        @Nullable Tax tax,
        @Nullable TaxLevel level,
        UUID councilId,
        @Nullable UUID bodyId,
        @Nullable UUID territoryId,
        boolean citizensGroup,
        @Nullable LocalDate discussionUntil,
        @Nullable Instant dueAt,
        @Nullable LocalDate effectiveFrom,
        int supporterCount,
        int backingCount,
        int commentCount,
        @Nullable Instant openedAt,
        Instant createdAt,
        Instant updatedAt,
        Key key) {}
