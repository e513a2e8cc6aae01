package roundtable.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;
import roundtable.shared.text.Ids;

/** Single platforms; lists are in {@link PlatformListRepository}. */
@ApplicationScoped
class PlatformRepository implements PanacheRepositoryBase<Platform, UUID> {
    private static final int PORTION = 100;

    /** By id or slug. */
    Optional<Platform> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Platform> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get(), LockModeType.PESSIMISTIC_WRITE)
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    Platform refreshed(Platform p) {
        getEntityManager().refresh(p);
        return p;
    }

    /** A meeting was held or a topic closed there; no new version. */
    void touch(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("update platform set active_at = :now, inactive_at = null where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The platform at which that discussion is held; most are held at none. */
    Optional<UUID> holding(UUID discussion) {
        List<?> found = OneColumn.of(
                        getEntityManager(),
                        "select platform_id from discussion where id = :discussion and platform_id is not null",
                        UUID.class)
                .setParameter("discussion", discussion)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** A discussion that was held there has led to an outcome that everybody reads. */
    boolean hasOutcome(UUID id) {
        return (Boolean) OneColumn.of(
                        getEntityManager(),
                        "select exists (select from discussion d where d.platform_id = :id and d.listed"
                                + " and d.outcome_at is not null)",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Open ones in which nothing has happened since are inactive from now on; returns them. */
    List<UUID> lull(Instant since, Instant now) {
        List<?> still = OneColumn.of(
                        getEntityManager(),
                        """
                update platform set inactive_at = :now where id in (
                  select id from platform where status = 'OPEN' and inactive_at is null and active_at < :since
                  order by active_at, id limit :most for update skip locked)
                returning id""",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("since", since)
                .setParameter("most", PORTION)
                .getResultList();
        return still.stream().map(UUID.class::cast).toList();
    }

    List<Platform> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
