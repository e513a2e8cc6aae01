package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Sql;

/** Rows of sessions and their refresh tokens. */
@ApplicationScoped
class SessionRepository {
    private static final int MOST_SESSIONS = 20;

    private static final String STANDING =
            """
            select %s, s.auth_time, s.amr, %s, %s
            from auth_session s join app_user u on u.id = s.user_id
            where s.id = :session and u.id = :user and u.status = 'active'
              and s.revoked_at is null and s.idle_until > :now and s.absolute_until > :now"""
                    .formatted(
                            AccountRepository.ROLES, AccountRepository.SECOND_FACTOR, ConfirmationRepository.CONFIRMED);

    private final EntityManager em;
    private final Sql sql;
    private final AccountRepository accounts;
    private final Clock clock;

    SessionRepository(EntityManager em, Sql sql, AccountRepository accounts, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How the caller stands; empty when the session has ended, or the account is blocked. Runs on each request. */
    Optional<Standing> standing(UUID session, UUID user) {
        return sql
                .rows(
                        STANDING,
                        Map.of("session", session, "user", user, "now", clock.instant()),
                        row -> new Standing(
                                accounts.awake(AccountRepository.roles(row.getString(1)), row.getBoolean(4)),
                                new Proof(
                                        Sql.instant(row, 2),
                                        Set.of(row.getString(3).split(" ")),
                                        row.getBoolean(4)),
                                row.getBoolean(5) ? AssuranceLevel.IDENTITY : AssuranceLevel.MAIL))
                .stream()
                .findFirst();
    }

    /** Makes sign-ins to one account wait for each other; false when it may no longer sign in. */
    boolean lockAccount(UUID user) {
        return !OneColumn.of(
                        em,
                        "select 1 from app_user where id = :user and status = 'active' for no key update",
                        Integer.class)
                .setParameter("user", user)
                .getResultList()
                .isEmpty();
    }

    /** Ends the oldest sessions of an account that is about to get another one, so that it has no more than 20. */
    void endSurplus(UUID user) {
        em.createNativeQuery(
                        """
                update auth_session set revoked_at = :now, reason = 'too_many' where id in (
                  select id from (
                    select id, row_number() over (order by created_at desc, id desc) as place
                    from auth_session where user_id = :user and revoked_at is null
                      and idle_until > :now and absolute_until > :now) live
                  where place >= :most)""")
                .setParameter("now", clock.instant())
                .setParameter("user", user)
                .setParameter("most", MOST_SESSIONS)
                .executeUpdate();
    }

    /** A new session. */
    UUID add(UUID user, Lifetime life, Device device, String amr, Instant authTime) {
        var now = clock.instant();
        return (UUID) OneColumn.of(
                        em,
                        """
                insert into auth_session (user_id, created_at, last_used_at, idle_until, absolute_until, ip_prefix,
                                          device, amr, auth_time)
                values (:user, :now, :now, :idle, :absolute, :network, :device, :amr, :at) returning id""",
                        UUID.class)
                .setParameter("user", user)
                .setParameter("now", now)
                .setParameter("idle", now.plus(life.idle()))
                .setParameter("absolute", now.plus(life.absolute()))
                .setParameter("network", device.network())
                .setParameter("device", device.name())
                .setParameter("amr", amr)
                .setParameter("at", authTime)
                .getSingleResult();
    }

    /** Keeps a session alive; false when it has ended meanwhile. */
    boolean use(OpenSession session, Lifetime life) {
        var now = clock.instant();
        return em.createNativeQuery(
                                """
                        update auth_session set last_used_at = :now, idle_until = :idle,
                          absolute_until = least(absolute_until, :absolute)
                        where id = :id and revoked_at is null""")
                        .setParameter("now", now)
                        .setParameter("idle", now.plus(life.idle()))
                        .setParameter("absolute", session.createdAt().plus(life.absolute()))
                        .setParameter("id", session.id())
                        .executeUpdate()
                == 1;
    }

    /** The person has proved once more who they are; null when the session has ended meanwhile. */
    @Nullable
    Proved prove(UUID session, UUID user, String amr, Instant authTime) {
        List<?> rows = em.createNativeQuery(
                        """
                update auth_session set auth_time = :at, amr = :amr
                where id = :id and user_id = :user and revoked_at is null
                returning created_at, absolute_until, auth_time""",
                        Tuple.class)
                .setParameter("at", authTime)
                .setParameter("amr", amr)
                .setParameter("id", session)
                .setParameter("user", user)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Proved(t.get(0, Instant.class), t.get(1, Instant.class), t.get(2, Instant.class)))
                .findFirst()
                .orElse(null);
    }

    /** The person has shown the second factor too; the first stays what it was. */
    void proveCode(UUID session) {
        em.createNativeQuery(
                        """
                update auth_session set auth_time = :now, amr = split_part(amr, ' ', 1) || ' ' || :code
                where id = :id and revoked_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("code", Proof.CODE)
                .setParameter("id", session)
                .executeUpdate();
    }

    /** Ends a session; false when it had ended. */
    boolean end(UUID session, String reason) {
        return em.createNativeQuery(
                                """
                        update auth_session set revoked_at = :now, reason = :reason
                        where id = :id and revoked_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("reason", reason)
                        .setParameter("id", session)
                        .executeUpdate()
                == 1;
    }

    /** Ends all sessions of an account but one; all when that is null. Returns how many. */
    int endOthers(UUID user, @Nullable UUID kept, String reason) {
        return em.createNativeQuery(
                        """
                update auth_session set revoked_at = :now, reason = :reason
                where user_id = :user and revoked_at is null and id is distinct from cast(:kept as uuid)""")
                .setParameter("now", clock.instant())
                .setParameter("reason", reason)
                .setParameter("user", user)
                .setParameter("kept", kept == null ? null : kept.toString())
                .executeUpdate();
    }

    void addRefreshToken(byte[] hash, UUID session) {
        em.createNativeQuery("insert into refresh_token (hash, session_id, issued_at) values (:hash, :session, :now)")
                .setParameter("hash", hash)
                .setParameter("session", session)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The refresh token of a session in force, locked so that its uses come one after another. */
    Optional<RefreshToken> lockRefreshToken(byte[] hash) {
        List<?> rows = em.createNativeQuery(
                        """
                select s.id, s.user_id, s.created_at, s.absolute_until, s.amr, s.auth_time, %s, t.used_at, t.siblings, %s
                from refresh_token t join auth_session s on s.id = t.session_id join app_user u on u.id = s.user_id
                where t.hash = :hash and u.status = 'active'
                  and s.revoked_at is null and s.idle_until > :now and s.absolute_until > :now
                for update of t"""
                                .formatted(AccountRepository.ROLES, AccountRepository.SECOND_FACTOR),
                        Tuple.class)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new RefreshToken(
                        new OpenSession(
                                t.get(0, UUID.class),
                                t.get(1, UUID.class),
                                t.get(2, Instant.class),
                                t.get(3, Instant.class),
                                t.get(4, String.class),
                                t.get(5, Instant.class),
                                accounts.awake(
                                        AccountRepository.roles(t.get(6, String.class)), t.get(9, Boolean.class))),
                        t.get(7, Instant.class),
                        t.get(8, Short.class)))
                .findFirst();
    }

    /** The token has been used for the first time. */
    void replace(byte[] used, byte[] by) {
        em.createNativeQuery("update refresh_token set used_at = :now, replaced_by = :by where hash = :hash")
                .setParameter("now", clock.instant())
                .setParameter("by", by)
                .setParameter("hash", used)
                .executeUpdate();
    }

    /** The token has been used again, soon enough to be another tab. */
    void countSibling(byte[] used) {
        em.createNativeQuery("update refresh_token set siblings = siblings + 1 where hash = :hash")
                .setParameter("hash", used)
                .executeUpdate();
    }

    /** Forgets sessions that were over before that, with their tokens; at most so many at once. Returns how many. */
    int forgetSessions(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from auth_session where id in (
                  select id from auth_session where least(revoked_at, idle_until, absolute_until) < :before
                  limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Forgets used tokens that were issued before that, also of living sessions. Returns how many. */
    int forgetUsedTokens(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from refresh_token where hash in (
                  select hash from refresh_token where issued_at < :before and used_at is not null
                  limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** What the caller may act as, how they proved who they are, and how well the platform knows them. */
    record Standing(Set<String> roles, Proof proof, AssuranceLevel level) {}

    /** A session that was proved again: since when it is open, until when at most, and the time of the proof. */
    record Proved(Instant createdAt, Instant absoluteUntil, Instant authTime) {}

    /** Where a session was opened: the network and what the browser calls itself. */
    record Device(String network, String name) {}

    /** A refresh token and its session. */
    record RefreshToken(OpenSession session, @Nullable Instant usedAt, int siblings) {}
}
