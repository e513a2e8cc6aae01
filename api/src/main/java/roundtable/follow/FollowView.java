package roundtable.follow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a thing is followed. How many do is public, who they are is nobody's business.
 *
 * @param followed whether the caller does
 * @param comments whether the caller hears of comments on it
 */
@Schema(name = "Follow", description = "How a thing is followed")
record FollowView(
        @Schema(examples = "proposal") String type,
        @Schema(examples = "0198c0de-0000-7000-8000-000000000001", description = "Its id; all for a kind as a whole")
                String id,
        @Schema(examples = "12") int followerCount,
        @Schema(description = "Whether the caller follows it; false for visitors") boolean followed,
        @Schema(description = "Whether the caller is told of comments on it") boolean comments) {}
