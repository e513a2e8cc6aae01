package roundtable.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A community as the contract shows it.
 *
 * @param proposedBy who asked for it; null while that organization is not published
 * @param needed how many more NGOs a request needs; 0 for a community
 * @param coordinator whom the members have chosen, and until when; null when nobody is
 * @param activeAt when something has last happened in it
 * @param dormantAt since when it is quiet; null when it is not
 * @param archivedReason what the Resource Center said; null when time or the last member ended it
 * @param mine the members for which the caller speaks
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "Community", description = "A community of NGOs")
record CommunityView(
        UUID id,
        @Schema(examples = "gotovnost-k-pavodku-3f1c9a20") String slug,
        @Schema(examples = "Готовность к паводку в Майминском районе") String title,
        @Schema(examples = "Готовим сёла к паводку сообща.") String purpose,
        @Schema(examples = "ru") String language,
        AreaName activityArea,
        TerritoryName territory,
        CommunityStatus status,
        @Nullable OrganizationName proposedBy,
        @Schema(examples = "5") int memberCount,
        @Schema(examples = "0") int needed,
        @Nullable Coordinator coordinator,
        Instant activeAt,
        @Nullable Instant activatedAt,
        @Nullable Instant dormantAt,
        @Nullable Instant archivedAt,
        @Nullable String archivedReason,
        Set<UUID> mine,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<CommunityAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** Whom the members have chosen. */
    @Schema(name = "CommunityCoordinator", description = "Whom the members of a community have chosen, and until when")
    record Coordinator(@Nullable OrganizationName organization, @Schema(examples = "2027-03-01") LocalDate until) {}
}
