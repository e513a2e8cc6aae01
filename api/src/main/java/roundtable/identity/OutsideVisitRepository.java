package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.text.Sha256;

/** Rows of people who are on their way to the outside provider and back. */
@ApplicationScoped
class OutsideVisitRepository {
    /** So long may somebody look for their phone at the provider. */
    private static final Duration LASTS = Duration.ofMinutes(10);

    private static final String THIS = "state_hash = :state and proof_hash = :proof and expires_at > :now";

    private final EntityManager em;
    private final Clock clock;

    OutsideVisitRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void add(Ticket ticket, String nonce, Visit.Aim aim, @Nullable UUID user) {
        em.createNativeQuery(
                        """
                insert into outside_visit (state_hash, proof_hash, nonce, purpose, user_id, created_at, expires_at)
                values (:state, :proof, :nonce, :purpose, cast(:user as uuid), :now, :until)""")
                .setParameter("state", Sha256.of(ticket.state()))
                .setParameter("proof", Sha256.of(ticket.proof()))
                .setParameter("nonce", nonce)
                .setParameter("purpose", EnumNames.of(aim))
                .setParameter("user", user == null ? null : user.toString())
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(LASTS))
                .executeUpdate();
    }

    /** The visit, on its way back: once, and only in the browser that has the proof. */
    Optional<Visit> comeBack(Ticket ticket) {
        return visit("update outside_visit set returned_at = :now where " + THIS + " and returned_at is null", ticket);
    }

    /** What the provider has said about it. */
    void proved(Ticket ticket, OutsideProvider.Person person) {
        em.createNativeQuery(
                        """
                update outside_visit set issuer = :issuer, subject = :subject, auth_time = :at
                where state_hash = :state and proof_hash = :proof""")
                .setParameter("issuer", person.issuer())
                .setParameter("subject", person.subject())
                .setParameter("at", person.authTime())
                .setParameter("state", Sha256.of(ticket.state()))
                .setParameter("proof", Sha256.of(ticket.proof()))
                .executeUpdate();
    }

    /** A visit of whom the provider has vouched for somebody; locked until the end of the transaction. */
    Optional<Visit> proven(Ticket ticket) {
        return visit(
                "update outside_visit set returned_at = returned_at where " + THIS + " and subject is not null",
                ticket);
    }

    /** False when it had ended. */
    boolean end(Ticket ticket) {
        return em.createNativeQuery("delete from outside_visit where state_hash = :state")
                        .setParameter("state", Sha256.of(ticket.state()))
                        .executeUpdate()
                == 1;
    }

    /** Forgets what ended before that; at most so many at once. Returns how many. */
    int forget(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from outside_visit where state_hash in (
                  select state_hash from outside_visit where expires_at < :before limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    private Optional<Visit> visit(String sql, Ticket ticket) {
        List<?> rows = em.createNativeQuery(
                        sql + " returning nonce, purpose, user_id, created_at, issuer, subject, auth_time", Tuple.class)
                .setParameter("state", Sha256.of(ticket.state()))
                .setParameter("proof", Sha256.of(ticket.proof()))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Visit(
                        t.get(0, String.class),
                        Visit.Aim.valueOf(t.get(1, String.class).toUpperCase(Locale.ROOT)),
                        t.get(2, UUID.class),
                        t.get(3, Instant.class),
                        t.get(4, String.class),
                        t.get(5, String.class),
                        t.get(6, Instant.class)))
                .findFirst();
    }

    /**
     * What names a visit.
     *
     * @param state has been to the provider and back
     * @param proof has stayed in the browser
     */
    record Ticket(String state, String proof) {}

    /**
     * A way to the provider and back.
     *
     * @param user who goes, when somebody is signed in
     * @param issuer who has vouched, null before
     * @param subject for whom, null before
     * @param authTime when the person proved themselves there, null when that is not said
     */
    record Visit(
            String nonce,
            Aim aim,
            @Nullable UUID user,
            Instant createdAt,
            @Nullable String issuer,
            @Nullable String subject,
            @Nullable Instant authTime) {

        /** What somebody goes for. */
        enum Aim {
            /** To sign in, or to get an account. */
            SIGN_IN,
            /** To add the identity to the account. */
            LINK,
            /** To prove once more who they are. */
            STEP_UP
        }
    }
}
