package roundtable.community;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A community in a list.
 *
 * @param proposalCount how many proposals of its members together everybody sees
 * @param activeAt when something has last happened in it
 */
@Schema(name = "CommunityCard", description = "A community of NGOs in a list")
record CommunityCard(
        UUID id,
        @Schema(examples = "gotovnost-k-pavodku-3f1c9a20") String slug,
        @Schema(examples = "Готовность к паводку в Майминском районе") String title,
        @Schema(examples = "Готовим сёла к паводку сообща.") String purpose,
        AreaName activityArea,
        TerritoryName territory,
        CommunityStatus status,
        @Schema(examples = "5") int memberCount,
        @Schema(examples = "2") int proposalCount,
        Instant activeAt,
        Instant createdAt,
        Instant updatedAt) {}
