package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EndedByLetter;
import roundtable.shared.spi.Subject;

/** One click in a letter about comments: no more of those of that thing; its steps are still told. */
@ApplicationScoped
class MutingComments implements EndedByLetter {
    private final FollowRepository follows;

    MutingComments(FollowRepository follows) {
        this.follows = follows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Followers.COMMENT);
    }

    @Override
    public void end(UUID recipient, Subject subject) {
        follows.muteComments(recipient, subject);
    }
}
