package roundtable.community;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's vote.
 *
 * @param candidateId the member that should coordinate
 */
@Schema(name = "CommunityVoteInput", description = "Which member should coordinate")
record VoteInput(@NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID candidateId) {}
