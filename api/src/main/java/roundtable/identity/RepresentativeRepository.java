package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Representatives.Contact;
import roundtable.identity.Representatives.Level;
import roundtable.identity.Representatives.Representative;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.OneColumn;

/** Rows of representatives among the roles. */
@ApplicationScoped
class RepresentativeRepository {
    private static final String LIVE =
            "g.role = 'representative' and g.valid_from <= :now and (g.valid_until is null or g.valid_until > :now)";

    private final EntityManager em;
    private final Clock clock;

    RepresentativeRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    List<Representative> of(UUID organization) {
        List<?> rows = em.createNativeQuery(
                        """
                select u.id, u.display_name, g.level, g.valid_from from role_grant g join app_user u on u.id = g.user_id
                where g.scope = :organization and u.status in ('active', 'blocked') and %s
                order by g.level desc, g.valid_from, u.id"""
                                .formatted(LIVE),
                        Tuple.class)
                .setParameter("organization", organization)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Representative(
                        t.get(0, UUID.class), t.get(1, String.class), level(t.get(2)), t.get(3, Instant.class)))
                .toList();
    }

    Map<UUID, Level> organizations(UUID user) {
        List<?> rows = em.createNativeQuery(
                        "select g.scope, g.level from role_grant g where g.user_id = :user and " + LIVE, Tuple.class)
                .setParameter("user", user)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(t -> t.get(0, UUID.class), t -> level(t.get(1))));
    }

    Optional<Level> lockedLevel(UUID user, UUID organization) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                select g.level from role_grant g join app_user u on u.id = g.user_id
                where g.user_id = :user and g.scope = :organization and u.status = 'active' and %s
                for share of g"""
                                .formatted(LIVE),
                        String.class)
                .setParameter("user", user)
                .setParameter("organization", organization)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(RepresentativeRepository::level).findFirst();
    }

    /** A new one, or one who becomes more than before; false when nothing changed. */
    boolean appoint(UUID user, UUID organization, Level level, @Nullable UUID by) {
        return em.createNativeQuery(
                                """
                        insert into role_grant (user_id, role, scope, granted_by, valid_from, level)
                        select u.id, 'representative', :organization,
                               (select b.id from app_user b where b.id = cast(:by as uuid)), :now, :level
                        from app_user u where u.id = :user and u.status = 'active'
                        on conflict on constraint role_grant_once do update
                          set granted_by = excluded.granted_by, valid_from = excluded.valid_from, valid_until = null,
                              level = excluded.level
                          where role_grant.valid_until <= excluded.valid_from
                             or role_grant.level = 'editor' and excluded.level = 'owner'""")
                        .setParameter("user", user)
                        .setParameter("organization", organization)
                        .setParameter("by", by == null ? null : by.toString())
                        .setParameter("now", clock.instant())
                        .setParameter("level", EnumNames.of(level))
                        .executeUpdate()
                == 1;
    }

    boolean change(UUID user, UUID organization, Level level, @Nullable UUID by) {
        return em.createNativeQuery(
                                """
                        update role_grant g set level = :level,
                          granted_by = (select b.id from app_user b where b.id = cast(:by as uuid))
                        where g.user_id = :user and g.scope = :organization and %s"""
                                        .formatted(LIVE))
                        .setParameter("user", user)
                        .setParameter("organization", organization)
                        .setParameter("by", by == null ? null : by.toString())
                        .setParameter("now", clock.instant())
                        .setParameter("level", EnumNames.of(level))
                        .executeUpdate()
                == 1;
    }

    boolean dismiss(UUID user, UUID organization) {
        return em.createNativeQuery(
                                """
                        delete from role_grant g
                        where g.user_id = :user and g.scope = :organization and g.role = 'representative'""")
                        .setParameter("user", user)
                        .setParameter("organization", organization)
                        .executeUpdate()
                == 1;
    }

    Set<UUID> owned() {
        List<?> rows = OneColumn.of(
                        em, "select distinct g.scope from role_grant g where g.level = 'owner' and " + LIVE, UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    Optional<Contact> contact(UUID user) {
        List<?> rows = em.createNativeQuery(
                        "select email_norm, language from app_user where id = :user and status = 'active'", Tuple.class)
                .setParameter("user", user)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Contact(t.get(0, String.class), t.get(1, String.class)))
                .findFirst();
    }

    private static Level level(Object name) {
        return Level.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
    }
}
