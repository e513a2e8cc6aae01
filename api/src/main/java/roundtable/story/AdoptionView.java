package roundtable.story;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.proposal.ProposalName;
import roundtable.reference.TerritoryCentre;
import roundtable.reference.TerritoryName;

/**
 * An adoption of a practice.
 *
 * @param storyVersion the version of the story whose words were adopted
 * @param proposal the proposal that was begun with it; null while only its authors may see it
 * @param contact whom to ask; only for the two organizations and the staff
 * @param result what came of it, or why it was given up
 * @param url by what the result is seen
 */
@Schema(name = "Adoption", description = "One organization adopts the practice of another")
record AdoptionView(
        UUID id,
        UUID storyId,
        @Schema(examples = "3") long storyVersion,
        @Nullable OrganizationName organization,
        @Nullable TerritoryName territory,
        @Schema(examples = "Откроем такую же мастерскую в школе № 4 осенью.") String note,
        @Nullable String contact,
        AdoptionStatus status,
        @Nullable String result,
        @Nullable String url,
        @Nullable ProposalName proposal,
        Set<AdoptionAction> actions,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /**
     * A territory in which practices are adopted.
     *
     * @param location its centre; null where it is not known
     */
    @Schema(name = "AdoptionPlace", description = "How many organizations adopt a practice in a territory")
    record Place(
            TerritoryName territory,
            @Nullable TerritoryCentre location,
            @Schema(examples = "3") int count,
            @Schema(examples = "1") int done) {}
}
