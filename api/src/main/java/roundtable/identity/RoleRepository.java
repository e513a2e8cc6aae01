package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.OneColumn;

/** What administrators change of accounts and their roles. */
@ApplicationScoped
class RoleRepository {
    private final EntityManager em;
    private final Clock clock;

    RoleRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The status of an account, locked so that changes come one after another. */
    Optional<UserStatus> lock(UUID user) {
        List<?> rows = OneColumn.of(
                        em, "select upper(status) from app_user where id = :id for no key update", String.class)
                .setParameter("id", user)
                .getResultList();
        return rows.stream().map(status -> UserStatus.valueOf((String) status)).findFirst();
    }

    void changeStatus(UUID user, UserStatus status) {
        em.createNativeQuery(
                        """
                update app_user set status = :status, version = version + 1, updated_at = :now where id = :id""")
                .setParameter("status", EnumNames.of(status))
                .setParameter("now", clock.instant())
                .setParameter("id", user)
                .executeUpdate();
    }

    /** Gives a role until then, or gives one that is held this end and position. */
    void grant(
            UUID user,
            Accounts.Role role,
            @Nullable UUID scope,
            UUID by,
            @Nullable Instant until,
            @Nullable String position) {
        em.createNativeQuery(
                        """
                insert into role_grant as g (user_id, role, scope, granted_by, valid_from, valid_until, position)
                values (:user, :role, cast(:scope as uuid), :by, :now, cast(:until as timestamptz), cast(:position as text))
                on conflict on constraint role_grant_once do update
                  set granted_by = excluded.granted_by, valid_until = excluded.valid_until, reminded_at = null,
                    position = excluded.position,
                    valid_from = case when g.valid_until <= excluded.valid_from then excluded.valid_from
                                 else g.valid_from end""")
                .setParameter("user", user)
                .setParameter("role", EnumNames.of(role))
                .setParameter("scope", scope == null ? null : scope.toString())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .setParameter("until", until == null ? null : until.toString())
                .setParameter("position", position)
                .executeUpdate();
    }

    /** Ends a role now; false when it is not in force any more. */
    boolean end(UUID grant) {
        return em.createNativeQuery(
                                """
                        update role_grant set valid_until = :now
                        where id = :id and valid_from < :now and (valid_until is null or valid_until > :now)""")
                        .setParameter("now", clock.instant())
                        .setParameter("id", grant)
                        .executeUpdate()
                == 1;
    }

    /** Mandates that end before then and whose holders have not been told, at most so many, locked. */
    List<Ending> ending(Instant before, int most) {
        List<?> rows = em.createNativeQuery(
                        """
                select g.id, g.user_id, g.role, g.scope, g.valid_until
                from role_grant g join app_user u on u.id = g.user_id
                where g.role in ('officer', 'council_member') and g.reminded_at is null
                  and g.valid_until > :now and g.valid_until <= :before and u.status = 'active'
                order by g.valid_until limit :most for update of g skip locked""",
                        Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Ending(
                        t.get(0, UUID.class),
                        t.get(1, UUID.class),
                        t.get(2, String.class),
                        t.get(3, UUID.class),
                        t.get(4, Instant.class)))
                .toList();
    }

    void reminded(UUID grant) {
        em.createNativeQuery("update role_grant set reminded_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", grant)
                .executeUpdate();
    }

    /** A mandate that ends soon. */
    record Ending(UUID id, UUID user, String role, UUID scope, Instant until) {}
}
