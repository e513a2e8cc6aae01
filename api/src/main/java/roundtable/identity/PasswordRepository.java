package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** Rows of passwords, and of wishes for new ones. */
@ApplicationScoped
class PasswordRepository {
    private final EntityManager em;
    private final Clock clock;

    PasswordRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void addRequest(UUID id, String email) {
        em.createNativeQuery("insert into reset_request (id, email_norm, created_at) values (:id, :email, :now)")
                .setParameter("id", id)
                .setParameter("email", email)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The address of a wish, which is removed. */
    Optional<String> takeRequest(UUID id) {
        List<?> rows = OneColumn.of(em, "delete from reset_request where id = :id returning email_norm", String.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** False when there is no such account that may sign in. */
    boolean change(UUID user, String phc) {
        return em.createNativeQuery(
                                """
                        insert into credential (user_id, kind, phc, changed_at)
                        select id, 'password', :phc, :now from app_user where id = :user and status = 'active'
                        on conflict (user_id, kind) do update set phc = excluded.phc, changed_at = excluded.changed_at""")
                        .setParameter("user", user)
                        .setParameter("phc", phc)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Forgets wishes made before that; at most so many at once. Returns how many. */
    int forgetRequests(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from reset_request where id in (
                  select id from reset_request where created_at < :before limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
