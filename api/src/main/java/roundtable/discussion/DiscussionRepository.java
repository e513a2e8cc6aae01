package roundtable.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.text.Ids;

/** Single discussions; lists are in {@link DiscussionListRepository}. */
@ApplicationScoped
class DiscussionRepository implements PanacheRepositoryBase<Discussion, UUID> {
    private static final int PORTION = 200;

    /** By id or slug. */
    Optional<Discussion> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Discussion> locked(String idOrSlug) {
        return locked(idOrSlug, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The row, kept as it is until the caller is ready: many may hold it so. */
    Optional<Discussion> kept(String idOrSlug) {
        return locked(idOrSlug, LockModeType.PESSIMISTIC_READ);
    }

    private Optional<Discussion> locked(String idOrSlug, LockModeType lock) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get(), lock)
                : find("slug", idOrSlug).withLock(lock).firstResultOptional();
    }

    /** Those whose first day has come, locked; a portion. */
    List<Discussion> openingOn(LocalDate today) {
        return portion("status = SCHEDULED and term.opensOn <= ?1", today);
    }

    /** Those whose last day is over, locked; a portion. */
    List<Discussion> endedBefore(LocalDate today) {
        return portion("status = OPEN and term.closesOn < ?1", today);
    }

    /** Those that have waited for an outcome since before that time, locked; a portion. */
    List<Discussion> summedUpSince(Instant then) {
        return portion("status = SUMMING_UP and term.endedAt < ?1", then);
    }

    /** Those whose outcome is to be looked at, locked; a portion. */
    List<Discussion> reviewable(LocalDate today) {
        return portion("status = CLOSED and outcome.reviewOn <= ?1", today);
    }

    /** What moderation has hidden stays as it is (dialogue.md 2.6). */
    private List<Discussion> portion(String which, Object... values) {
        return find(which + " and hiddenAt is null", values)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
