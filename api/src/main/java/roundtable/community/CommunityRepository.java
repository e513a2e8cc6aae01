package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import roundtable.reference.Oktmo;
import roundtable.shared.store.Sql;
import roundtable.shared.text.Ids;

/** Single communities; lists are in {@link CommunityListRepository}. */
@ApplicationScoped
class CommunityRepository implements PanacheRepositoryBase<Community, UUID> {
    private static final int PORTION = 100;

    private final Sql sql;

    CommunityRepository(Sql sql) {
        this.sql = sql;
    }

    /** By id or slug. */
    Optional<Community> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Community> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? locked(id.get())
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    Optional<Community> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as it is in the database now, which keeps its counter. */
    Community refreshed(Community c) {
        getEntityManager().refresh(c);
        return c;
    }

    /** Something has happened in it; no new version. */
    void touch(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("update community set active_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Communities in that state in which nothing has happened since. */
    List<UUID> still(CommunityStatus status, Instant since) {
        return find("status = ?1 and activeAt < ?2 order by activeAt, id", status, since).range(0, PORTION - 1).stream()
                .map(Community::id)
                .toList();
    }

    /** Those whose coordinator's term ends in these days. */
    List<Community> ending(LocalDate from, LocalDate to) {
        return find("coordinatorUntil between ?1 and ?2 order by coordinatorUntil, id", from, to)
                .list();
    }

    /** Those whose coordinator's term is over. */
    List<UUID> over(LocalDate today) {
        return find("coordinatorUntil < ?1 order by coordinatorUntil, id", today).range(0, PORTION - 1).stream()
                .map(Community::id)
                .toList();
    }

    /** Those that are there for an organization of these areas and that place. */
    List<UUID> fitting(List<UUID> areas, String oktmo) {
        return sql
                .rows(
                        """
                select c.id, c.oktmo from community c
                where c.area_id = any(cast(:areas as uuid[])) and c.status <> 'ARCHIVED' and c.hidden_at is null""",
                        Map.of("areas", areas.toArray(UUID[]::new)),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .filter(c -> oktmo.startsWith(Oktmo.inside(c.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Community> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
