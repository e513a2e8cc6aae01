package roundtable.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Paged;

/**
 * Comments on a thing.
 *
 * @param total how many comments and replies everybody sees, whatever the filter
 * @param closed why nobody comments now, in words; null when people may
 * @param takesStances whether a comment may be in favour or against
 * @param takesAliases whether a comment may be shown under a number instead of a name
 */
@Schema(name = "CommentPage", description = "Comments on a thing, with how many there are")
public record CommentPage(
        List<CommentThread> items,
        @Nullable String nextCursor,
        int total,
        @Schema(examples = "Предложение уже рассмотрено.") @Nullable String closed,
        boolean takesStances,
        boolean takesAliases,
        Stances stances)
        implements Paged {

    /** How many comments take which stance. */
    @Schema(name = "CommentStances", description = "How many comments take which stance")
    record Stances(int inFavour, int against, int neutral) {}
}
