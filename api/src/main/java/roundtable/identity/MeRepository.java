package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The account as its owner sees and changes it. */
@ApplicationScoped
class MeRepository {
    private final EntityManager em;
    private final AccountRepository accounts;
    private final Clock clock;

    MeRepository(EntityManager em, AccountRepository accounts, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<MeView> find(UUID id) {
        return find(id, "");
    }

    /** The same, locked until the end of the transaction. */
    Optional<MeView> lock(UUID id) {
        return find(id, " for no key update of u");
    }

    void change(UUID id, MeInput input) {
        em.createNativeQuery(
                        """
                update app_user set display_name = :name, language = :language, version = version + 1, updated_at = :now
                where id = :id""")
                .setParameter("name", input.displayName().strip())
                .setParameter("language", input.language())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<MeView> find(UUID id, String lock) {
        List<?> rows = em.createNativeQuery(
                        "select u.id, u.display_name, u.email_norm, u.language, u.age_group, u.version, "
                                + AccountRepository.ROLES + ", " + AccountRepository.SECOND_FACTOR + ", "
                                + AccountRepository.PASSWORD
                                + ", i.basis, i.confirmed_at from app_user u left join identity_confirmation i"
                                + " on i.user_id = u.id and i.withdrawn_at is null where u.id = :id and u.status = 'active'"
                                + lock,
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::view).findFirst();
    }

    private MeView view(Tuple t) {
        var given = AccountRepository.roles(t.get(6, String.class));
        var awake = accounts.awake(given, t.get(7, Boolean.class));
        var basis = t.get(9, String.class);
        var identity = basis == null
                ? null
                : new ConfirmedIdentity(
                        IdentityBasis.valueOf(basis.toUpperCase(Locale.ROOT)), t.get(10, Instant.class), null);
        return new MeView(
                t.get(0, UUID.class),
                t.get(1, String.class),
                t.get(2, String.class),
                t.get(3, String.class),
                AgeGroup.valueOf(t.get(4, String.class).toUpperCase(Locale.ROOT)),
                awake.stream().sorted().toList(),
                given.stream().filter(role -> !awake.contains(role)).sorted().toList(),
                t.get(8, Boolean.class),
                identity == null ? AssuranceLevel.MAIL : AssuranceLevel.IDENTITY,
                identity,
                t.get(5, Long.class));
    }
}
