package roundtable.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.store.OneColumn;

/** Polls of discussions. */
@ApplicationScoped
class PollRepository implements PanacheRepositoryBase<DiscussionPoll, UUID> {
    /** So many polls has a discussion at most. */
    static final int MOST = 10;

    List<DiscussionPoll> of(UUID discussion) {
        return list("discussionId = ?1 order by createdAt, id", discussion);
    }

    /** How well the discussion's territory has to know whoever answers. */
    AssuranceLevel least(UUID discussion) {
        return AssuranceLevel.valueOf((String) OneColumn.of(
                        getEntityManager(),
                        "select ballot_level_of(d.oktmo) from discussion d where d.id = :id",
                        String.class)
                .setParameter("id", discussion)
                .getSingleResult());
    }

    /** One of the discussion's, locked in that way. */
    Optional<DiscussionPoll> one(UUID discussion, UUID id, LockModeType lock) {
        return find("discussionId = ?1 and id = ?2", discussion, id)
                .withLock(lock)
                .firstResultOptional();
    }
}
