package roundtable.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * An election. For whom members vote is nobody's matter before the end; then the numbers are everybody's.
 *
 * @param voted how many members have voted
 * @param winner the coordinator that was chosen; null in a tie
 * @param results votes by candidate, the most first; empty while it is open
 * @param votes how the caller's own members vote
 */
@Schema(name = "CommunityElection", description = "An election of a coordinator")
record ElectionView(
        UUID id,
        ElectionStatus status,
        @Schema(examples = "2026-03-14") LocalDate endsOn,
        @Schema(examples = "4") int voted,
        @Nullable OrganizationName winner,
        List<ResultView> results,
        List<OwnVoteView> votes,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** How many members want this one. */
    @Schema(name = "CommunityElectionResult", description = "How many members want this one to coordinate")
    record ResultView(
            UUID organizationId, @Nullable OrganizationName organization, @Schema(examples = "3") int votes) {}

    /** How one of the caller's members votes. */
    @Schema(name = "CommunityOwnVote", description = "How one of the caller's members votes")
    record OwnVoteView(UUID organizationId, UUID candidateId) {}
}
