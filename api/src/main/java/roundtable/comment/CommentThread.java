package roundtable.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comment with the first of its replies.
 *
 * @param replies the oldest three; {@code listReplies} has all
 */
@Schema(name = "CommentThread", description = "A comment with the first of its replies")
public record CommentThread(CommentView comment, List<CommentView> replies) {}
