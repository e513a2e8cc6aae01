package roundtable.organization.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Paged;

/**
 * The board of an organization, present and past.
 *
 * @param items who sits and sat there: to visitors those who agreed to be named
 * @param total how many are in the list
 * @param unnamed how many sit there and did not agree to be named
 * @param seeking which trustees are looked for; null when none are
 * @param actions what the caller may do to the board now
 */
@Schema(name = "Board", description = "The board of an organization, present and past")
record BoardView(
        List<TrusteeView> items,
        @Schema(nullable = true) @Nullable String nextCursor,
        @Nullable Long total,
        int unnamed,
        @Nullable SeekingView seeking,
        Set<BoardAction> actions)
        implements Paged {

    /** Which trustees are looked for. */
    @Schema(name = "Seeking")
    record SeekingView(
            @Schema(examples = "Ищем предпринимателя, который поможет с ремонтом.") String text, Instant since) {}

    /** What can be done to a board. */
    enum BoardAction {
        INVITE,
        SEEK,
        STOP_SEEKING
    }
}
