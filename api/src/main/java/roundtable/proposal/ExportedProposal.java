package roundtable.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal in a table. */
record ExportedProposal(
        UUID id,
        @Nullable String number,
        String slug,
        ProposalStatus status,
        String title,
        String body,
        @Nullable UUID organizationId,
        @Nullable UUID bodyId,
        @Nullable String oktmo,
        @Nullable Double lat,
        @Nullable Double lon,
        int supportCount,
        @Nullable Integer threshold,
        int endorsementCount,
        int paperSignatures,
        int milestones,
        int milestonesDone,
        @Nullable Instant publishedAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant implementedAt,
        @Nullable ConfirmedBy confirmedBy,
        List<UUID> coAuthors) {}
