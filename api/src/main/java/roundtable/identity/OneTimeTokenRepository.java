package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.OneColumn;

/** Rows of the tokens that letters carry. */
@ApplicationScoped
class OneTimeTokenRepository {
    private static final String GOOD = "hash = :hash and purpose = :purpose and used_at is null and expires_at > :now";

    private final EntityManager em;
    private final Clock clock;

    OneTimeTokenRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void add(byte[] hash, Use use, UUID subject, Instant expires) {
        em.createNativeQuery(
                        """
                insert into one_time_token (hash, purpose, subject, expires_at)
                values (:hash, :purpose, :subject, :expires) on conflict do nothing""")
                .setParameter("hash", hash)
                .setParameter("purpose", EnumNames.of(use))
                .setParameter("subject", subject)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    Optional<UUID> take(byte[] hash, Use use) {
        return subject("update one_time_token set used_at = :now where " + GOOD + " returning subject", hash, use);
    }

    Optional<UUID> look(byte[] hash, Use use) {
        return subject("select subject from one_time_token where " + GOOD, hash, use);
    }

    /** All of that kind about the subject are good for nothing from now on. */
    void spend(Use use, UUID subject) {
        em.createNativeQuery(
                        """
                update one_time_token set used_at = :now
                where subject = :subject and purpose = :purpose and used_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("subject", subject)
                .setParameter("purpose", EnumNames.of(use))
                .executeUpdate();
    }

    /** Forgets what expired before that; at most so many at once. Returns how many. */
    int forget(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from one_time_token where hash in (
                  select hash from one_time_token where expires_at < :before limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    private Optional<UUID> subject(String sql, byte[] hash, Use use) {
        List<?> rows = OneColumn.of(em, sql, UUID.class)
                .setParameter("hash", hash)
                .setParameter("purpose", EnumNames.of(use))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }
}
