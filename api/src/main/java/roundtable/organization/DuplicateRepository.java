package roundtable.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Pairs that look like one organization. */
@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<Duplicate, UUID> {

    /** The pair, locked: of two who decide at once the second sees what the first has decided. */
    Optional<Duplicate> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The pair of these two, locked, if anybody has found it. */
    Optional<Duplicate> lockedPair(UUID a, UUID b) {
        return getEntityManager()
                .createQuery(
                        "from Duplicate d where (d.one = :a and d.other = :b) or (d.one = :b and d.other = :a)",
                        Duplicate.class)
                .setParameter("a", a)
                .setParameter("b", b)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Pairs, the surest first. What is open and no longer two is left out even before the outbox has removed it. */
    Slice<Duplicate> list(DuplicateStatus status, String oktmo, @Nullable Key after, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        """
                select d.* from organization_duplicate d
                join organization a on a.id = d.one join organization b on b.id = d.other
                where d.status = :status
                  and (d.status <> 'OPEN' or a.status in ('PUBLISHED', 'IN_REVIEW')
                       and b.status in ('PUBLISHED', 'IN_REVIEW'))
                  and (starts_with(coalesce(a.oktmo, ''), :oktmo) or starts_with(coalesce(b.oktmo, ''), :oktmo)) %s
                order by d.score desc, d.id desc"""
                                .formatted(after == null ? "" : "and (d.score, d.id) < (cast(:score as real), :id)"),
                        Duplicate.class)
                .setParameter("status", status.name())
                .setParameter("oktmo", oktmo)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("score", after.text(0)).setParameter("id", after.uuid(1));
        }
        List<?> found = query.getResultList();
        return Slice.of(found.stream().map(Duplicate.class::cast).toList(), limit, d -> Key.of(d.score(), d.id()));
    }

    /** The organizations of a page of pairs. */
    List<Organization> sides(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from Organization o where o.id in :ids", Organization.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
