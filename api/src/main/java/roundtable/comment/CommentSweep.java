package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import roundtable.moderation.AuthorTrust;
import roundtable.shared.store.HourlySweep;

/**
 * Forgets what an author has removed a month ago, when nobody can want to report it any more, and the earlier words of
 * what was edited.
 */
@ApplicationScoped
class CommentSweep implements HourlySweep {
    private static final Duration REMOVED = Duration.ofDays(30);

    private final CommentRepository comments;
    private final Clock clock;

    CommentSweep(CommentRepository comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "comment-sweep";
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Old> old() {
        return List.of(
                new Old(REMOVED, comments::forgetRemoved), new Old(AuthorTrust.MEMORY, comments::forgetVersions));
    }
}
