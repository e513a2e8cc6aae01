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
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.OneColumn;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Rows of accounts, passwords and roles. */
@ApplicationScoped
class AccountRepository {
    /** The roles that {@code u} has at {@code :now}, as {@link Caller} reads them, separated by spaces. */
    static final String ROLES =
            """
            (select coalesce(string_agg(g.role || coalesce(':' || g.scope, '')
               || case when g.level = 'owner' then ' owner:' || g.scope else '' end, ' '), '') from role_grant g
             where g.user_id = u.id and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now))""";

    /** Whether {@code u} has a second factor. */
    static final String SECOND_FACTOR =
            "exists (select 1 from credential f where f.user_id = u.id and f.kind = 'totp')";

    /** Whether {@code u} has a password. */
    static final String PASSWORD = "exists (select 1 from credential p where p.user_id = u.id and p.kind = 'password')";

    private final EntityManager em;
    private final CurrentRequest request;
    private final Clock clock;
    private final Obligation obligation;

    AccountRepository(EntityManager em, CurrentRequest request, Clock clock, Obligation obligation) {
        this.em = em;
        this.request = request;
        this.clock = clock;
        this.obligation = obligation;
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
        List<?> rows = OneColumn.of(em, "select id from app_user where email_norm = :email", UUID.class)
                .setParameter("email", email)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    Map<UUID, String> names(Set<UUID> ids) {
        List<?> rows = em.createNativeQuery(
                        "select id, display_name, status = 'erased' from app_user where id = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        var gone = Texts.in(request.language(), Message.of("identity.erased-person"));
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        t -> t.get(0, UUID.class), t -> t.get(2, Boolean.class) ? gone : t.get(1, String.class)));
    }

    Set<UUID> holding(String role, @Nullable UUID scope) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                select g.user_id from role_grant g join app_user u on u.id = g.user_id and u.status = 'active'
                where g.role = :role and g.scope is not distinct from cast(:scope as uuid)
                  and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now)""",
                        UUID.class)
                .setParameter("role", role)
                .setParameter("scope", scope == null ? null : scope.toString())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    Set<UUID> holdingAnywhere(Set<String> roles) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                select distinct g.user_id from role_grant g join app_user u on u.id = g.user_id and u.status = 'active'
                where g.role = any(:roles) and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now)""",
                        UUID.class)
                .setParameter("roles", roles.toArray(String[]::new))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    Optional<People.Addressee> addressee(UUID id) {
        return account("u.id = :key and u.status = 'active'", id)
                .map(a -> new People.Addressee(a.email(), a.language()));
    }

    boolean hasAdministrator() {
        return (Boolean)
                OneColumn.of(em, "select exists (select 1 from role_grant where role = 'administrator')", Boolean.class)
                        .getSingleResult();
    }

    /** A new account with its password; empty when another transaction has made one with that address. */
    Optional<UUID> add(String email, String displayName, String language, String phc) {
        List<?> rows = OneColumn.of(
                        em,
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
                        insert into role_grant (user_id, role, scope, granted_by, valid_from, level)
                        values (:user, :role, cast(:scope as uuid), cast(:by as uuid), :now,
                                case when :role = 'representative' then 'owner' end)
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

    /** Those of the roles that may be used: some sleep until there is a second factor. */
    Set<String> awake(Set<String> roles, boolean secondFactor) {
        return secondFactor || !obligation.inForce()
                ? roles
                : roles.stream().filter(r -> !Lifetime.isStaff(r)).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Account> account(String condition, Object key) {
        List<?> rows = em.createNativeQuery(
                        """
                select u.id, u.email_norm, u.display_name, u.language, c.phc, %s, %s
                from app_user u left join credential c on c.user_id = u.id and c.kind = 'password'
                where %s"""
                                .formatted(ROLES, SECOND_FACTOR, condition),
                        Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> account(t, roles(t.get(5, String.class)), t.get(6, Boolean.class)))
                .findFirst();
    }

    private Account account(Tuple t, Set<String> given, boolean secondFactor) {
        var awake = awake(given, secondFactor);
        return new Account(
                t.get(0, UUID.class),
                t.get(1, String.class),
                t.get(2, String.class),
                t.get(3, String.class),
                t.get(4, String.class),
                awake,
                given.stream().filter(r -> !awake.contains(r)).collect(Collectors.toUnmodifiableSet()),
                secondFactor);
    }

    /**
     * An account with what it takes to sign in.
     *
     * @param roles what it may act as now
     * @param sleepingRoles what it may act as once it has a second factor
     */
    record Account(
            UUID id,
            String email,
            String displayName,
            String language,
            @Nullable String phc,
            Set<String> roles,
            Set<String> sleepingRoles,
            boolean secondFactor) {}
}
