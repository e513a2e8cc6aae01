package roundtable.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.text.Ids;

/** Single initiatives; lists are in {@link InitiativeListRepository}. */
@ApplicationScoped
class InitiativeRepository implements PanacheRepositoryBase<Initiative, UUID> {
    private static final int PORTION = 100;

    /** By id or slug. */
    Optional<Initiative> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Initiative> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get(), LockModeType.PESSIMISTIC_WRITE)
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    /** The same as it is in the database now, which keeps its counters. */
    Initiative refreshed(Initiative i) {
        getEntityManager().refresh(i);
        return i;
    }

    List<Initiative> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Adopted ones whose act holds by that day, locked; a portion. */
    List<Initiative> effectiveBy(LocalDate day) {
        return find("status = ADOPTED and effect.effectiveFrom <= ?1 order by id", day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, PORTION - 1)
                .list();
    }

    /** Lets everybody have spoken by that day. */
    void endDiscussion(UUID id, LocalDate lastDay) {
        update("discussionUntil = ?1 where id = ?2 and status = DISCUSSED", lastDay, id);
    }
}
