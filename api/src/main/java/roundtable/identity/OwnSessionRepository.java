package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of sessions as their owner sees and ends them. */
@ApplicationScoped
class OwnSessionRepository {
    private static final String LIVE =
            "user_id = :user and revoked_at is null and idle_until > :now and absolute_until > :now";

    private final EntityManager em;
    private final Clock clock;

    OwnSessionRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Those in force, the one used last first; twenty at most. */
    List<OwnSessionView> live(UUID user, @Nullable UUID current) {
        List<?> rows = em.createNativeQuery(
                        "select id, device, ip_prefix, created_at, last_used_at from auth_session where " + LIVE
                                + " order by last_used_at desc, id desc",
                        Tuple.class)
                .setParameter("user", user)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new OwnSessionView(
                        t.get(0, UUID.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, Instant.class),
                        t.get(4, Instant.class),
                        t.get(0, UUID.class).equals(current)))
                .toList();
    }

    /** False when the person has no such session in force. */
    boolean end(UUID user, UUID session, String reason) {
        return end("id = :session and " + LIVE, user, session, reason) == 1;
    }

    /** Ends all but one, or all; returns how many. */
    int endAll(UUID user, @Nullable UUID except, String reason) {
        return end("id <> :session and " + LIVE, user, except == null ? new UUID(0, 0) : except, reason);
    }

    private int end(String which, UUID user, UUID session, String reason) {
        return em.createNativeQuery("update auth_session set revoked_at = :now, reason = :reason where " + which)
                .setParameter("user", user)
                .setParameter("session", session)
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
