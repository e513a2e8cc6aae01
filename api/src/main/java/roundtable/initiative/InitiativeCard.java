package roundtable.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.TerritoryName;

/**
 * An initiative in a list.
 *
 * @param council who initiates it; null when its page is not public
 * @param decidingBody who decides
 * @param discussionUntil last day of the discussion
 * @param dueAt the term that runs now
 * @param overdue whether it has passed
 * @param supporterCount people who stand behind it
 * @param backingCount verified organizations that do
 */
@Schema(name = "InitiativeCard", description = "An initiative in a list")
record InitiativeCard(
        UUID id,
        @Schema(examples = "polovina-zemelnogo-naloga-3f1c9a20") String slug,
        @Schema(examples = "Половина земельного налога для меценатов") String title,
        @Schema(examples = "Для компаний, которые второй год поддерживают НКО города.") String summary,
        InitiativeStatus status,
        @Nullable Tax tax,
        @Nullable TaxLevel level,
        @Nullable OrganizationName council,
        @Nullable OrganizationName decidingBody,
        @Nullable TerritoryName territory,
        boolean citizensGroup,
        @Schema(examples = "2026-04-11") @Nullable LocalDate discussionUntil,
        @Nullable Instant dueAt,
        boolean overdue,
        @Schema(examples = "2027-01-01") @Nullable LocalDate effectiveFrom,
        int supporterCount,
        int backingCount,
        int commentCount,
        @Nullable Instant openedAt,
        Instant createdAt,
        Instant updatedAt) {}
