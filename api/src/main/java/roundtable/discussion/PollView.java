package roundtable.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AssuranceLevel;

/**
 * A poll with its results by side.
 *
 * @param dots how many a person gives away; null for other kinds
 * @param open people can answer now, and change their answer
 * @param voters how many people have answered
 * @param results from when on they are shown
 * @param level how well the platform has to know whoever answers; fixed with the question
 * @param confirmFirst the caller could answer, and has to confirm their identity first
 * @param mine the caller's own answer, as it was sent
 */
@Schema(name = "Poll", description = "A poll inside of a discussion, with its results by side")
record PollView(
        UUID id,
        PollKind kind,
        @Schema(examples = "Где поставить первую лавочку?") String question,
        List<Option> options,
        @Nullable Integer dots,
        boolean open,
        SideCounts voters,
        PollResults results,
        AssuranceLevel level,
        boolean confirmFirst,
        @Nullable List<Integer> mine,
        Instant createdAt,
        @Nullable Instant closedAt) {

    /**
     * An option and its points.
     *
     * @param text null for the three of {@code consent}: agree, abstain, object
     * @param points null while the results are not shown to the caller
     */
    @Schema(name = "PollOption", description = "An option of a poll and its points")
    record Option(@Schema(examples = "У моста") @Nullable String text, @Nullable SideCounts points) {}

    /** A count by side. */
    @Schema(name = "SideCounts", description = "A count by side")
    record SideCounts(int all, int ngo, int business, int government, int resident) {}
}
