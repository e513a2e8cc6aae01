package roundtable.organization.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations of organizations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    private static final int MOST_SHOWN = 100;

    /** The row, locked: of acceptance and revocation at one moment one wins. */
    Optional<Invitation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one whose letter carried that token. */
    Optional<Invitation> lockedWith(byte[] hash) {
        return find("hash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those of an organization, newest first. */
    List<Invitation> of(UUID organization) {
        return find("organizationId = ?1 order by createdAt desc, id desc", organization)
                .range(0, MOST_SHOWN - 1)
                .list();
    }

    /** How many wait for an answer. */
    long pending(UUID organization, Instant now) {
        return count(
                "organizationId = ?1 and acceptedAt is null and revokedAt is null and expiresAt > ?2",
                organization,
                now);
    }

    /** What has run out makes room for a new one to the same address. */
    void closeExpired(UUID organization, String email, Instant now) {
        update(
                "revokedAt = ?3 where organizationId = ?1 and emailNorm = ?2 and acceptedAt is null "
                        + "and revokedAt is null and expiresAt <= ?3",
                organization,
                email,
                now);
    }
}
