package roundtable.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import roundtable.shared.store.InstallationSecret;
import roundtable.shared.store.OneColumn;

/** Rows of letters that have been sent. */
@ApplicationScoped
class LetterRepository {
    static final int MOST_ASKED = 10;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final EntityManager em;
    private final InstallationSecret secret;
    private final Clock clock;

    LetterRepository(EntityManager em, InstallationSecret secret, Clock clock) {
        this.em = em;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Notes that the letter goes out with this transaction; false when it did before, or when the address has had
     * enough. Letters to one address wait for each other, so that the count is exact.
     */
    boolean begin(String messageId, String to, boolean asked) {
        var address = secret.seal("letter\n" + to.toLowerCase(Locale.ROOT));
        OneColumn.of(
                        em,
                        "select cast(pg_advisory_xact_lock(hashtextextended(encode(:address, 'hex'), 16)) as text)",
                        String.class)
                .setParameter("address", address)
                .getSingleResult();
        return em.createNativeQuery(
                                """
                        insert into letter (message_id, address, asked, sent_at)
                        select :id, :address, :asked, :now
                        where not :asked or :most > (select count(*) from letter
                          where address = :address and asked and sent_at > :since)
                        on conflict do nothing""")
                        .setParameter("id", messageId)
                        .setParameter("address", address)
                        .setParameter("asked", asked)
                        .setParameter("most", MOST_ASKED)
                        .setParameter("now", clock.instant())
                        .setParameter("since", clock.instant().minus(PERIOD))
                        .executeUpdate()
                == 1;
    }

    boolean has(String messageId) {
        return (Boolean) OneColumn.of(em, "select exists (select 1 from letter where message_id = :id)", Boolean.class)
                .setParameter("id", messageId)
                .getSingleResult();
    }

    /** Forgets letters sent before that; at most so many at once. Returns how many. */
    int forget(Instant before, int most) {
        return em.createNativeQuery(
                        """
                delete from letter where message_id in (
                  select message_id from letter where sent_at < :before limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
