package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;

/** Rows of accounts, passwords and roles. */
@ApplicationScoped
class AccountRepository {
    /** The roles that {@code u} has at {@code :now}, as {@link Caller} reads them, separated by spaces. */
    static final String ROLES =
            """
            (select coalesce(string_agg(g.role || coalesce(':' || g.scope, ''), ' '), '') from role_grant g
             where g.user_id = u.id and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now))""";

    private final EntityManager em;
    private final Clock clock;

    AccountRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The account that may sign in with that address. */
    Optional<Account> active(String email) {
        return account("u.email_norm = :key and u.status = 'active'", email);
    }

    /** The account of a caller. */
    Optional<Account> find(UUID id) {
        return account("u.id = :key", id);
    }

    Optional<UUID> id(String email) {
        List<?> rows = em.createNativeQuery("select id from app_user where email_norm = :email", UUID.class)
                .setParameter("email", email)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    Map<UUID, String> names(Set<UUID> ids) {
        List<?> rows = em.createNativeQuery(
                        "select id, display_name from app_user where id = any(:ids) and status <> 'erased'",
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(t -> t.get(0, UUID.class), t -> t.get(1, String.class)));
    }

    boolean hasAdministrator() {
        return (Boolean) em.createNativeQuery(
                        "select exists (select 1 from role_grant where role = 'administrator')", Boolean.class)
                .getSingleResult();
    }

    /** A new account with its password; empty when another transaction has made one with that address. */
    Optional<UUID> add(String email, String displayName, String language, String phc) {
        List<?> rows = em.createNativeQuery(
                        """
                with account as (
                  insert into app_user (email_norm, display_name, language, created_at, updated_at)
                  values (:email, :name, :language, :now, :now) on conflict (email_norm) do nothing returning id),
                password as (
                  insert into credential (user_id, kind, phc, changed_at)
                  select id, 'password', :phc, :now from account)
                select id from account""",
                        UUID.class)
                .setParameter("email", email)
                .setParameter("name", displayName)
                .setParameter("language", language)
                .setParameter("phc", phc)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    void changeHash(UUID user, String phc) {
        em.createNativeQuery("update credential set phc = :phc where user_id = :user and kind = 'password'")
                .setParameter("phc", phc)
                .setParameter("user", user)
                .executeUpdate();
    }

    /** False when the account has the role already. */
    boolean grant(UUID user, Accounts.Role role, @Nullable UUID scope, @Nullable UUID grantedBy) {
        return em.createNativeQuery(
                                """
                        insert into role_grant (user_id, role, scope, granted_by, valid_from)
                        values (:user, :role, cast(:scope as uuid), cast(:by as uuid), :now)
                        on conflict on constraint role_grant_once do update
                          set granted_by = excluded.granted_by, valid_from = excluded.valid_from, valid_until = null
                          where role_grant.valid_until <= excluded.valid_from""")
                        .setParameter("user", user)
                        .setParameter("role", EnumNames.of(role))
                        .setParameter("scope", scope == null ? null : scope.toString())
                        .setParameter("by", grantedBy == null ? null : grantedBy.toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    static Set<String> roles(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }

    private Optional<Account> account(String condition, Object key) {
        List<?> rows = em.createNativeQuery(
                        """
                select u.id, u.email_norm, u.display_name, u.language, c.phc, %s
                from app_user u left join credential c on c.user_id = u.id and c.kind = 'password'
                where %s"""
                                .formatted(ROLES, condition),
                        Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Account(
                        t.get(0, UUID.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        t.get(4, String.class),
                        roles(t.get(5, String.class))))
                .findFirst();
    }

    /** An account with what it takes to sign in. */
    record Account(
            UUID id, String email, String displayName, String language, @Nullable String phc, Set<String> roles) {}
}
