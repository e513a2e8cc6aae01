package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** Rows of accounts that end. */
@ApplicationScoped
class DeletionRepository {
    private final EntityManager em;
    private final Clock clock;

    DeletionRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Administrators leave one after another, so that one of them stays. */
    void lock(UUID user) {
        OneColumn.of(
                        em,
                        """
                select user_id from role_grant where role = 'administrator' order by user_id for update""",
                        UUID.class)
                .getResultList();
        OneColumn.of(em, "select id from app_user where id = :user for no key update", UUID.class)
                .setParameter("user", user)
                .getResultList();
    }

    boolean isLastAdministrator(UUID user) {
        return (Boolean) OneColumn.of(
                        em,
                        """
                select bool_or(u.id = :user) and count(*) = 1 from app_user u
                where u.status = 'active' and exists (
                  select 1 from role_grant g where g.user_id = u.id and g.role = 'administrator'
                    and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now))""",
                        Boolean.class)
                .setParameter("user", user)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    boolean leave(UUID user) {
        return run(
                """
                update app_user set status = 'leaving', leaving_since = :now, version = version + 1, updated_at = :now
                where id = :user and status = 'active'""",
                user);
    }

    boolean stay(UUID user) {
        return run(
                """
                update app_user set status = 'active', leaving_since = null, version = version + 1, updated_at = :now
                where id = :user and status = 'leaving'""",
                user);
    }

    Optional<UUID> lockDue(Instant before) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                select id from app_user where status = 'leaving' and leaving_since < :before
                order by leaving_since limit 1 for update skip locked""",
                        UUID.class)
                .setParameter("before", before)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** Those of the erased who are there again. */
    List<UUID> returned(Set<UUID> erased) {
        return ids("id = any(:ids) and status <> 'erased'", erased);
    }

    /** The erased beside those. */
    List<UUID> erasedBeside(Set<UUID> known) {
        return ids("id <> all(:ids) and status = 'erased'", known);
    }

    private List<UUID> ids(String which, Set<UUID> ids) {
        List<?> rows = OneColumn.of(em, "select id from app_user where " + which, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** What identity itself keeps. The row stays: others point at it. */
    void erase(UUID user) {
        for (var table : List.of(
                "auth_session",
                "credential",
                "recovery_code",
                "user_identity",
                "identity_confirmation",
                "outside_visit",
                "consent",
                "email_change",
                "role_grant")) {
            em.createNativeQuery("delete from " + table + " where user_id = :user")
                    .setParameter("user", user)
                    .executeUpdate();
        }
        em.createNativeQuery("delete from one_time_token where subject = :user")
                .setParameter("user", user)
                .executeUpdate();
        run(
                """
                update app_user set status = 'erased', email_norm = null, display_name = '-', guardian = null,
                  language = 'ru', leaving_since = null, erased_at = :now, version = version + 1, updated_at = :now
                where id = :user""",
                user);
    }

    private boolean run(String sql, UUID user) {
        return em.createNativeQuery(sql)
                        .setParameter("user", user)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
