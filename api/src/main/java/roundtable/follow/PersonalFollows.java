package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.shared.spi.PersonalDataSource;

/** What a person follows, and the searches that they keep. Nobody else ever sees either. */
@ApplicationScoped
class PersonalFollows implements PersonalDataSource {
    private final FollowRepository follows;
    private final SavedSearchRepository searches;

    PersonalFollows(FollowRepository follows, SavedSearchRepository searches) {
        this.follows = follows;
        this.searches = searches;
    }

    @Override
    public String name() {
        return "follows";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                follows.of(user, null, null, Integer.MAX_VALUE - 1).items().stream()
                        .map(f -> new Followed(f.subject().type(), f.subject().id(), f.followedAt()))
                        .toList(),
                searches.of(user).stream().map(SavedSearch::input).toList());
    }

    @Override
    public void erase(UUID user) {
        follows.forget(user);
        searches.forget(user);
    }

    /** All of it in the archive. */
    record Kept(List<Followed> followed, List<SavedSearchInput> savedSearches) {}

    /** One thing. */
    record Followed(String type, UUID id, Instant since) {}
}
