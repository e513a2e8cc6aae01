package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.OneColumn;

/** Rows of second factors, recovery codes and challenges. */
@ApplicationScoped
class SecondFactorRepository {
    private static final Duration CHALLENGE = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    private final EntityManager em;
    private final Clock clock;

    SecondFactorRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Since when the account has a factor, and how many of its recovery codes are left; empty without one. */
    Optional<Enrolled> enrolled(UUID user) {
        List<?> rows = em.createNativeQuery(
                        """
                select c.changed_at, (select count(*) from recovery_code r
                                      where r.user_id = c.user_id and r.used_at is null)
                from credential c where c.user_id = :user and c.kind = 'totp'""",
                        Tuple.class)
                .setParameter("user", user)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Enrolled(
                        t.get(0, Instant.class), t.get(1, Number.class).intValue()))
                .findFirst();
    }

    /** The sealed secret; null when there is none of that kind. */
    byte @Nullable [] secret(UUID user, String kind) {
        List<?> rows = OneColumn.of(
                        em, "select secret_enc from credential where user_id = :user and kind = :kind", byte[].class)
                .setParameter("user", user)
                .setParameter("kind", kind)
                .getResultList();
        return rows.isEmpty() ? null : (byte[]) rows.get(0);
    }

    /** Keeps a secret until its first code comes; the one before is forgotten. */
    void begin(UUID user, byte[] sealed) {
        em.createNativeQuery(
                        """
                insert into credential (user_id, kind, secret_enc, changed_at)
                values (:user, 'totp_pending', :secret, :now)
                on conflict (user_id, kind) do update
                  set secret_enc = excluded.secret_enc, changed_at = excluded.changed_at""")
                .setParameter("user", user)
                .setParameter("secret", sealed)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The pending secret becomes the factor, instead of the one before. The account's row is locked. */
    void confirm(UUID user, long step) {
        remove(user);
        em.createNativeQuery(
                        """
                update credential set kind = 'totp', last_step = :step, changed_at = :now
                where user_id = :user and kind = 'totp_pending'""")
                .setParameter("step", step)
                .setParameter("now", clock.instant())
                .setParameter("user", user)
                .executeUpdate();
    }

    /** False when there was none. */
    boolean remove(UUID user) {
        return em.createNativeQuery("delete from credential where user_id = :user and kind = 'totp'")
                        .setParameter("user", user)
                        .executeUpdate()
                == 1;
    }

    /** Takes the code of an interval; false when it, or a later one, was used before. */
    boolean use(UUID user, long step) {
        return em.createNativeQuery(
                                """
                        update credential set last_step = :step
                        where user_id = :user and kind = 'totp' and last_step < :step""")
                        .setParameter("step", step)
                        .setParameter("user", user)
                        .executeUpdate()
                == 1;
    }

    void replaceCodes(UUID user, Map<Integer, String> phcs) {
        forgetCodes(user);
        phcs.forEach((no, phc) -> em.createNativeQuery(
                        "insert into recovery_code (user_id, no, phc) values (:user, cast(:no as smallint), :phc)")
                .setParameter("user", user)
                .setParameter("no", no)
                .setParameter("phc", phc)
                .executeUpdate());
    }

    void forgetCodes(UUID user) {
        em.createNativeQuery("delete from recovery_code where user_id = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    /** The hash of a recovery code that has not been used. */
    Optional<String> code(UUID user, int no) {
        List<?> rows = OneColumn.of(
                        em,
                        "select phc from recovery_code where user_id = :user and no = :no and used_at is null",
                        String.class)
                .setParameter("user", user)
                .setParameter("no", no)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** Uses a recovery code up; false when somebody else was first. */
    boolean useCode(UUID user, int no, String phc) {
        return em.createNativeQuery(
                                """
                        update recovery_code set used_at = :now
                        where user_id = :user and no = :no and phc = :phc and used_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("user", user)
                        .setParameter("no", no)
                        .setParameter("phc", phc)
                        .executeUpdate()
                == 1;
    }

    /** A new challenge, as after a password without a code. */
    void challenge(UUID user) {
        em.createNativeQuery(
                        """
                insert into auth_challenge (user_id, kind, attempts, expires_at)
                values (:user, 'second_factor', 0, :until)
                on conflict (user_id, kind) do update set attempts = 0, expires_at = excluded.expires_at""")
                .setParameter("user", user)
                .setParameter("until", clock.instant().plus(CHALLENGE))
                .executeUpdate();
    }

    /** Takes one of five tries before the code is looked at; false when they are used up. One over time begins anew. */
    boolean takeTry(UUID user) {
        var now = clock.instant();
        return em.createNativeQuery(
                                """
                        insert into auth_challenge as c (user_id, kind, attempts, expires_at)
                        values (:user, 'second_factor', 1, :until)
                        on conflict (user_id, kind) do update set
                          attempts = case when c.expires_at <= :now then 1 else c.attempts + 1 end,
                          expires_at = case when c.expires_at <= :now then excluded.expires_at else c.expires_at end
                        where c.attempts < :most or c.expires_at <= :now""")
                        .setParameter("user", user)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(CHALLENGE))
                        .setParameter("most", TRIES)
                        .executeUpdate()
                == 1;
    }

    void endChallenge(UUID user) {
        em.createNativeQuery("delete from auth_challenge where user_id = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    /** An account's second factor. */
    record Enrolled(Instant since, int codesLeft) {}
}
