package roundtable.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.opinion.Vote;

/**
 * Groups of people who vote alike. No number tells how one person voted: no group is smaller than five.
 *
 * @param voters how many people have voted on something
 * @param counted how many of them have voted often enough to be counted
 * @param votersNeeded with fewer counted ones there are no groups
 * @param votesNeeded so many votes a person is counted with
 * @param computedAt when groups were last looked for; null before the first time
 * @param groups the largest first, a single one where people do not part; null for «no data»
 * @param bridging statements on which every group agrees, the most agreed first; null for «no data»
 */
@Schema(name = "Opinions", description = "Groups of people who vote alike, and what they all agree on")
record OpinionsView(
        @Schema(examples = "48") int voters,
        @Schema(examples = "36") int counted,
        @Schema(examples = "30") int votersNeeded,
        @Schema(examples = "7") int votesNeeded,
        @Nullable Instant computedAt,
        @Nullable List<Group> groups,
        @Nullable List<Bridge> bridging) {

    /** People who vote alike, and what tells them from the others, the clearest first. */
    @Schema(name = "OpinionGroup", description = "People who vote alike")
    record Group(@Schema(examples = "21") int size, List<Trait> traits) {}

    /** What most of a group say, more than the others do. */
    @Schema(name = "OpinionTrait", description = "What most of a group say, more than the others do")
    record Trait(Words statement, Vote vote, OpinionTally tally) {}

    /** A statement on which every group agrees, with the votes of each. */
    @Schema(name = "BridgingStatement", description = "A statement on which every group agrees")
    record Bridge(Words statement, List<OpinionTally> tallies) {}

    /** The words of a statement. */
    @Schema(name = "OpinionWords", description = "The words of a statement")
    record Words(
            UUID id,
            @Schema(examples = "Первую лавочку ставим у моста.") String text,
            @Schema(examples = "ru") String language) {}
}
