package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** What is known of people's mailboxes. */
@ApplicationScoped
class MailboxRepository {
    private final EntityManager em;

    MailboxRepository(EntityManager em) {
        this.em = em;
    }

    /** Since when no letters are sent; empty when they are. */
    Optional<Instant> stoppedAt(UUID recipient) {
        List<?> rows = OneColumn.of(
                        em,
                        "select stopped_at from notification_mailbox where recipient = :recipient and stopped_at is not null",
                        Instant.class)
                .setParameter("recipient", recipient)
                .getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    /** The day of the last digest; empty when there was none. */
    Optional<LocalDate> digestOn(UUID recipient) {
        List<?> rows = OneColumn.of(
                        em,
                        "select digest_on from notification_mailbox where recipient = :recipient and digest_on is not null",
                        LocalDate.class)
                .setParameter("recipient", recipient)
                .getResultList();
        return rows.stream().map(LocalDate.class::cast).findFirst();
    }

    /** A letter arrived: refusals before it no longer count. */
    void taken(UUID recipient) {
        em.createNativeQuery("update notification_mailbox set refused = 0 where recipient = :recipient and refused > 0")
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    /** A letter was refused. Returns how many in a row by now. */
    int refused(UUID recipient) {
        return ((Number) OneColumn.of(
                                em,
                                """
                insert into notification_mailbox (recipient, refused) values (:recipient, 1)
                on conflict (recipient) do update set refused = notification_mailbox.refused + 1 returning refused""",
                                Integer.class)
                        .setParameter("recipient", recipient)
                        .getSingleResult())
                .intValue();
    }

    void stop(UUID recipient, Instant now) {
        em.createNativeQuery("update notification_mailbox set stopped_at = :now where recipient = :recipient")
                .setParameter("now", now)
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    void resume(UUID recipient) {
        em.createNativeQuery(
                        "update notification_mailbox set stopped_at = null, refused = 0 where recipient = :recipient")
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    /**
     * Whose digest is due today and has not been begun: at most so many, each marked, so that nobody gets two a day
     * however many replicas ask.
     */
    List<UUID> beginDigests(LocalDate today, boolean weekly, int most) {
        List<?> rows = OneColumn.of(
                        em,
                        """
                insert into notification_mailbox (recipient, digest_on)
                select n.recipient, :today from (
                  select distinct recipient from notification
                  where mail = 'DAILY' or (:weekly and mail = 'WEEKLY')) n
                left join notification_mailbox m on m.recipient = n.recipient
                where m.digest_on is null or m.digest_on < :today
                order by n.recipient limit :most
                on conflict (recipient) do update set digest_on = excluded.digest_on
                  where notification_mailbox.digest_on is null or notification_mailbox.digest_on < excluded.digest_on
                returning recipient""",
                        UUID.class)
                .setParameter("today", today)
                .setParameter("weekly", weekly)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
