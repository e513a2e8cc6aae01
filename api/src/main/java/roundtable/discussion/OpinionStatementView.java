package roundtable.discussion;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.opinion.Vote;

/**
 * A short statement on which people vote. Who has proposed it, and who votes how, is told to nobody.
 *
 * @param reason why a moderator has given it back; only for its author and the staff
 * @param masked moderation has taken the words
 * @param mine the caller has proposed it
 * @param vote the caller's own
 * @param tally null while the discussion is open and the caller has not voted: nobody votes after others
 * @param actions what the caller may do now
 */
@Schema(name = "OpinionStatement", description = "A short statement on which people vote")
record OpinionStatementView(
        UUID id,
        @Schema(examples = "Первую лавочку ставим у моста.") String text,
        @Schema(examples = "ru") String language,
        OpinionStatus status,
        @Nullable String reason,
        boolean masked,
        boolean mine,
        @Nullable Vote vote,
        @Nullable OpinionTally tally,
        Set<OpinionAction> actions,
        Instant createdAt) {}
