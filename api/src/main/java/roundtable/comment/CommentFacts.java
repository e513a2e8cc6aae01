package roundtable.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decides who may do what: the same for one comment and for a row of a list. */
interface CommentFacts {
    UUID author();

    CommentStatus status();

    /** When everybody began to see it. */
    @Nullable
    Instant publishedAt();

    /** Since when moderation keeps it, or its words, from the public. */
    boolean isTaken();
}
