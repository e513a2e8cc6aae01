package roundtable.comment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.Versioned;

/**
 * A comment.
 *
 * @param subjectType kind of the thing of which it is said
 * @param rootId the comment that it answers; null for one that answers none
 * @param stance null for a reply, and where a thing takes none
 * @param text null where a placeholder stands: its author has removed it, or moderation has hidden it
 * @param masked moderation has taken the words, since there were data of a person in them
 * @param editedAt when everybody's words were last changed
 * @param quote what it quotes
 * @param replyCount how many replies everybody sees
 * @param returnedReason why a moderator has given it back; only for its author
 * @param mine the caller has written it
 * @param actions what the caller may do now
 */
@Schema(name = "Comment", description = "What somebody says of a thing")
public record CommentView(
        UUID id,
        @Schema(examples = "proposal") String subjectType,
        UUID subjectId,
        @Nullable UUID rootId,
        Author author,
        @Nullable Stance stance,
        CommentStatus status,
        @Schema(examples = "Поддерживаю, и лавочки нужны тоже.") @Nullable String text,
        @Schema(examples = "ru") String language,
        boolean hidden,
        boolean masked,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        @Nullable Quote quote,
        int replyCount,
        @Nullable String returnedReason,
        boolean mine,
        Set<CommentAction> actions,
        Instant createdAt,
        long version)
        implements Versioned {

    /**
     * Who says it.
     *
     * @param displayName null when that person has not agreed to be named in public, or speaks under an alias
     * @param organization for which they speak; null for themselves, or while it is not published
     * @param position what an officer who speaks for a body is there; null when nobody has written that
     * @param left they have left the platform
     * @param alias the number under which they speak here instead of a name
     */
    @Schema(name = "CommentAuthor", description = "Who says something, and from which side")
    record Author(
            @Schema(examples = "Мария И.") @Nullable String displayName,
            @Nullable OrganizationName organization,
            SpeakerSide side,
            boolean left,
            @Schema(examples = "7") @Nullable Integer alias,
            @Schema(examples = "Начальник отдела благоустройства") @Nullable String position) {}

    /**
     * A quotation: it says what the quoted comment says now.
     *
     * @param text at most the first 300 characters; null when nobody may read it any more
     */
    @Schema(name = "CommentQuote", description = "A comment that another one quotes")
    record Quote(UUID id, Author author, @Schema(examples = "Лавочки нужны.") @Nullable String text) {}
}
