package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.Applicant.Means;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.OneColumn;

/** Rows of registrations that wait for their confirmation. */
@ApplicationScoped
class RegistrationRepository {
    /** Somebody has the address, or may have it back. */
    private static final String TAKEN =
            """
            (exists (select 1 from app_user u where u.email_norm = %1$s)
             or exists (select 1 from email_change e where e.old_email = %1$s
                        and e.undo_until > :now and e.undone_at is null))""";

    private final EntityManager em;
    private final Clock clock;

    RegistrationRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void add(UUID id, Applicant applicant, Means means, String consents) {
        em.createNativeQuery(
                        """
                insert into registration
                  (id, email_norm, display_name, language, age_group, guardian, phc, issuer, subject, consents, created_at)
                values (:id, :email, :name, :language, :age, nullif(:guardian, ''), :phc, :issuer, :subject,
                        cast(:consents as jsonb), :now)""")
                .setParameter("id", id)
                .setParameter("email", applicant.email())
                .setParameter("name", applicant.displayName())
                .setParameter("language", applicant.language())
                .setParameter("age", EnumNames.of(applicant.age()))
                .setParameter("guardian", applicant.guardian())
                .setParameter("phc", means.phc())
                .setParameter("issuer", means.issuer())
                .setParameter("subject", means.subject())
                .setParameter("consents", consents)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    Optional<Waiting> find(UUID id) {
        List<?> rows = em.createNativeQuery(
                        "select r.email_norm, r.language, " + TAKEN.formatted("r.email_norm")
                                + " from registration r where r.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Waiting(t.get(0, String.class), t.get(1, String.class), t.get(2, Boolean.class)))
                .findFirst();
    }

    boolean isTaken(String email) {
        return (Boolean) OneColumn.of(em, "select " + TAKEN.formatted(":email"), Boolean.class)
                .setParameter("email", email)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /**
     * Makes the account; empty when the address is taken by now. The unique address decides between two at once, and
     * an outside identity that somebody has by now is a conflict.
     */
    Optional<UUID> confirm(UUID registration) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                with asked as (delete from registration where id = :id returning *),
                account as (
                  insert into app_user
                    (email_norm, display_name, language, age_group, guardian, created_at, updated_at)
                  select email_norm, display_name, language, age_group, guardian, :now, :now from asked
                  where not %s
                  on conflict (email_norm) do nothing returning id),
                password as (
                  insert into credential (user_id, kind, phc, changed_at)
                  select account.id, 'password', asked.phc, :now from account, asked where asked.phc is not null),
                identity as (
                  insert into user_identity (user_id, issuer, subject, added_at)
                  select account.id, asked.issuer, asked.subject, :now from account, asked
                  where asked.issuer is not null),
                consents as (
                  insert into consent (user_id, purpose, text_version, given_at)
                  select account.id, c ->> 'purpose', c ->> 'textVersion', asked.created_at
                  from account, asked, jsonb_array_elements(asked.consents) c)
                select id from account"""
                                .formatted(TAKEN.formatted("asked.email_norm")),
                        UUID.class)
                .setParameter("id", registration)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    void remove(UUID id) {
        em.createNativeQuery("delete from registration where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Forgets registrations made before that; at most so many at once. Returns how many. */
    int forget(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from registration where id in (
                  select id from registration where created_at < :before limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** A registration, and whether its address has an account already. */
    record Waiting(String email, String language, boolean taken) {}
}
