package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.http.EnumNames;

/** Rows of what people have agreed to. */
@ApplicationScoped
class ConsentRepository {
    private final EntityManager em;
    private final Clock clock;

    ConsentRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** All of a person, the newest first. */
    List<ConsentView> of(UUID user) {
        List<?> rows = em.createNativeQuery(
                        """
                select purpose, text_version, given_at, withdrawn_at from consent
                where user_id = :user order by given_at desc, id desc""",
                        Tuple.class)
                .setParameter("user", user)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new ConsentView(
                        Purpose.valueOf(t.get(0, String.class).toUpperCase(Locale.ROOT)),
                        t.get(1, String.class),
                        t.get(2, Instant.class),
                        t.get(3, Instant.class)))
                .toList();
    }

    /** False when it holds already, or the account is no longer in use. */
    boolean give(UUID user, Purpose purpose) {
        return em.createNativeQuery(
                                """
                        insert into consent (user_id, purpose, text_version, given_at)
                        select id, :purpose, :version, :now from app_user where id = :user and status = 'active'
                        on conflict (user_id, purpose) where withdrawn_at is null do nothing""")
                        .setParameter("user", user)
                        .setParameter("purpose", EnumNames.of(purpose))
                        .setParameter("version", Purpose.VERSION)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** False when there is none to take back. */
    boolean withdraw(UUID user, Purpose purpose) {
        return em.createNativeQuery(
                                """
                        update consent set withdrawn_at = :now
                        where user_id = :user and purpose = :purpose and withdrawn_at is null""")
                        .setParameter("user", user)
                        .setParameter("purpose", EnumNames.of(purpose))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Names of those who are adults, in use, and allow it now. */
    Map<UUID, String> publicNames(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery(
                        """
                select u.id, u.display_name from app_user u join consent c on c.user_id = u.id
                where u.id = any(:ids) and u.status = 'active' and u.age_group = 'adult'
                  and c.purpose = 'dissemination' and c.withdrawn_at is null""",
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(t -> t.get(0, UUID.class), t -> t.get(1, String.class)));
    }
}
