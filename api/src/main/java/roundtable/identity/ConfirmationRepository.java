package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.Sql;

/** Whose identity is confirmed, by whom and by what. */
@ApplicationScoped
class ConfirmationRepository {
    /** Whether the identity of {@code u} is confirmed. */
    static final String CONFIRMED =
            "exists (select 1 from identity_confirmation i where i.user_id = u.id and i.withdrawn_at is null)";

    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    ConfirmationRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Row> of(UUID user) {
        return sql
                .rows(
                        """
                        select basis, confirmed_at, confirmed_by from identity_confirmation
                        where user_id = :user and withdrawn_at is null""",
                        Map.of("user", user),
                        row -> new Row(
                                IdentityBasis.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                Sql.instant(row, 2),
                                row.getObject(3, UUID.class)))
                .stream()
                .findFirst();
    }

    /** False when it is confirmed already. What a provider has said before still belongs to this account. */
    boolean seen(UUID user, IdentityBasis basis, UUID by) {
        return em.createNativeQuery(
                                """
                        insert into identity_confirmation as i (user_id, basis, confirmed_by, confirmed_at)
                        values (:user, :basis, :by, :now)
                        on conflict (user_id) do update
                            set basis = excluded.basis, confirmed_by = excluded.confirmed_by,
                                confirmed_at = excluded.confirmed_at, withdrawn_at = null
                            where i.withdrawn_at is not null""")
                        .setParameter("user", user)
                        .setParameter("basis", EnumNames.of(basis))
                        .setParameter("by", by)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /**
     * False when the account was confirmed before, also when that was withdrawn, and when that identity has confirmed
     * another account.
     */
    boolean vouched(UUID user, byte[] provider) {
        return em.createNativeQuery(
                                """
                        insert into identity_confirmation (user_id, basis, confirmed_at, provider)
                        values (:user, 'provider', :now, :provider) on conflict do nothing""")
                        .setParameter("user", user)
                        .setParameter("now", clock.instant())
                        .setParameter("provider", provider)
                        .executeUpdate()
                == 1;
    }

    /** That identity confirms no other account later on. */
    void bind(UUID user, byte[] provider) {
        em.createNativeQuery(
                        """
                update identity_confirmation set provider = :provider
                where user_id = :user and provider is null
                  and not exists (select 1 from identity_confirmation o where o.provider = :provider)""")
                .setParameter("user", user)
                .setParameter("provider", provider)
                .executeUpdate();
    }

    /** False when it is not confirmed. */
    boolean withdraw(UUID user) {
        return em.createNativeQuery(
                                """
                        update identity_confirmation set withdrawn_at = :now
                        where user_id = :user and withdrawn_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("user", user)
                        .executeUpdate()
                == 1;
    }

    /** A confirmation that holds. */
    record Row(IdentityBasis basis, java.time.Instant at, @Nullable UUID by) {}
}
