package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** Rows of who somebody is at outside providers. */
@ApplicationScoped
class OutsideIdentityRepository {
    private final EntityManager em;
    private final Clock clock;

    OutsideIdentityRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The account that the identity belongs to. */
    Optional<UUID> owner(String issuer, String subject) {
        List<?> rows = OneColumn.of(
                        em,
                        "select user_id from user_identity where issuer = :issuer and subject = :subject",
                        UUID.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** All of an account, the oldest first. */
    List<OutsideIdentityView> of(UUID user) {
        List<?> rows = em.createNativeQuery(
                        """
                select id, issuer, added_at, last_used_at from user_identity
                where user_id = :user order by added_at, id""",
                        Tuple.class)
                .setParameter("user", user)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new OutsideIdentityView(
                        t.get(0, UUID.class), t.get(1, String.class), t.get(2, Instant.class), t.get(3, Instant.class)))
                .toList();
    }

    /** False when somebody has it already; the database decides between two at once. */
    boolean add(UUID user, String issuer, String subject) {
        return em.createNativeQuery(
                                """
                        insert into user_identity (user_id, issuer, subject, added_at)
                        values (:user, :issuer, :subject, :now) on conflict do nothing""")
                        .setParameter("user", user)
                        .setParameter("issuer", issuer)
                        .setParameter("subject", subject)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void used(String issuer, String subject) {
        em.createNativeQuery(
                        "update user_identity set last_used_at = :now where issuer = :issuer and subject = :subject")
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** False when the account has none of that id. */
    boolean remove(UUID user, UUID id) {
        return em.createNativeQuery("delete from user_identity where user_id = :user and id = :id")
                        .setParameter("user", user)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
