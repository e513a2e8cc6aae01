package roundtable.organization.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Claims to act for organizations. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_EXPIRED = 500;

    /** The row, locked: of two who decide at once the second sees what the first has decided. */
    Optional<Claim> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasOpen(UUID organization, UUID claimant) {
        return count(
                        "organizationId = ?1 and claimant = ?2 and status in (SUBMITTED, CODE_SENT, DISPUTED)",
                        organization,
                        claimant)
                > 0;
    }

    /** How many others say the same now. */
    long others(Claim claim) {
        return count(
                "organizationId = ?1 and id <> ?2 and status in (SUBMITTED, CODE_SENT, DISPUTED)",
                claim.organizationId(),
                claim.id());
    }

    /** How many letters the organization has got since yesterday, whoever wanted them. */
    long lettersOfDay(UUID organization, Instant now) {
        return find("organizationId = ?1 and letterAt > ?2", organization, now.minus(DAY)).stream()
                .mapToLong(Claim::letters)
                .sum();
    }

    List<Claim> of(UUID claimant) {
        return find("claimant = ?1 order by createdAt desc, id desc", claimant)
                .range(0, 99)
                .list();
    }

    /** What waits for a moderator, oldest first. */
    Slice<Claim> waiting(@Nullable Key after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        """
                from Claim c where (c.status = DISPUTED or (c.status = SUBMITTED and c.method = DOCUMENTS)) %s
                order by c.createdAt, c.id"""
                                .formatted(after == null ? "" : "and (c.createdAt, c.id) > (:at, :id)"),
                        Claim.class)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("at", after.instant(0)).setParameter("id", after.uuid(1));
        }
        return Slice.of(query.getResultList(), limit, c -> Key.of(c.createdAt(), c.id()));
    }

    /** Claims of a state, newest first. */
    Slice<Claim> list(ClaimStatus status, @Nullable Key after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from Claim c where c.status = :status %s order by c.createdAt desc, c.id desc"
                                .formatted(after == null ? "" : "and (c.createdAt, c.id) < (:at, :id)"),
                        Claim.class)
                .setParameter("status", status)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("at", after.instant(0)).setParameter("id", after.uuid(1));
        }
        return Slice.of(query.getResultList(), limit, c -> Key.of(c.createdAt(), c.id()));
    }

    /** That there was a claim stays; what it said of a person who has left is gone, and nobody goes on with it. */
    void forget(UUID claimant) {
        getEntityManager()
                .createNativeQuery(
                        """
                update organization_claim set position = '—', statement = case when statement is null then null else '—' end,
                  status = case when status in ('SUBMITTED', 'CODE_SENT', 'DISPUTED') then 'WITHDRAWN' else status end
                where claimant = :claimant""")
                .setParameter("claimant", claimant)
                .executeUpdate();
    }

    /** Those whose time is over, locked; what somebody is at work with comes the next time. */
    List<Claim> overdue(Instant now) {
        return find("status in (SUBMITTED, CODE_SENT) and method <> DOCUMENTS and expiresAt < ?1", now)
                .range(0, MOST_EXPIRED - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
