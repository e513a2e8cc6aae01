package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EndedByLetter;
import roundtable.shared.spi.Subject;

/** One click in a letter ends the following of that thing, or the notices of that search; all others stay. */
@ApplicationScoped
class Unfollowing implements EndedByLetter {
    private final FollowRepository follows;
    private final SavedSearchRepository searches;

    Unfollowing(FollowRepository follows, SavedSearchRepository searches) {
        this.follows = follows;
        this.searches = searches;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Followers.STEP, Followers.NEW, SavedSearch.TYPE);
    }

    @Override
    public void end(UUID recipient, Subject subject) {
        if (subject.type().equals(SavedSearch.TYPE)) {
            searches.silence(recipient, subject.id());
        } else {
            follows.remove(recipient, subject);
        }
    }
}
