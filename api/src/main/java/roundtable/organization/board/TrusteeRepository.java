package roundtable.organization.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seats on boards. */
@ApplicationScoped
class TrusteeRepository implements PanacheRepositoryBase<Trustee, UUID> {
    private static final int MOST_SHOWN = 200;
    private static final int PORTION = 500;

    Optional<Trustee> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one whose letter carried that token. */
    Optional<Trustee> lockedWith(byte[] hash) {
        return find("hash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those of an organization: who sits there first, then the others, newest first. */
    List<Trustee> of(UUID organization) {
        return find(
                        """
                organizationId = ?1 order by case when status = ACCEPTED then 0 when status = INVITED then 1 else 2 end,
                  since desc, id""",
                        organization)
                .range(0, MOST_SHOWN - 1)
                .list();
    }

    List<Trustee> ofPerson(UUID account) {
        return find("accountId = ?1 order by since desc, id", account)
                .range(0, MOST_SHOWN - 1)
                .list();
    }

    long invited(UUID organization) {
        return count("organizationId = ?1 and status = INVITED", organization);
    }

    /** Seats whose term ends in those days. */
    List<Trustee> ending(LocalDate from, LocalDate to) {
        return find("status = ACCEPTED and until between ?1 and ?2 order by until, id", from, to)
                .list();
    }

    /** Seats whose term is over, and invitations that nobody has answered. */
    List<Trustee> over(LocalDate today, Instant now) {
        return find("(status = ACCEPTED and until < ?1) or (status = INVITED and inviteUntil < ?2)", today, now)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The seats of a person who has left stay in the history, without the name; who sat there does so no longer. */
    void forget(UUID account, LocalDate today) {
        getEntityManager()
                .createNativeQuery(
                        """
                update trustee set name = '—', public_at = null, account_id = null,
                  ended_on = case when status = 'ACCEPTED' then :today else ended_on end,
                  status = case when status = 'ACCEPTED' then 'ENDED' else status end
                where account_id = :account""")
                .setParameter("account", account)
                .setParameter("today", today)
                .executeUpdate();
    }

    /** What the organization looks for; empty when it does not. */
    Optional<Seeking> seeking(UUID organization) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select text, since from trustee_search where organization_id = :id",
                        jakarta.persistence.Tuple.class)
                .setParameter("id", organization)
                .getResultList();
        return rows.stream()
                .map(jakarta.persistence.Tuple.class::cast)
                .map(t -> new Seeking(t.get(0, String.class), t.get(1, Instant.class)))
                .findFirst();
    }

    void seek(UUID organization, String text, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into trustee_search (organization_id, text, since) values (:id, :text, :now)
                on conflict (organization_id) do update set text = excluded.text""")
                .setParameter("id", organization)
                .setParameter("text", text)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean stopSeeking(UUID organization) {
        return getEntityManager()
                        .createNativeQuery("delete from trustee_search where organization_id = :id")
                        .setParameter("id", organization)
                        .executeUpdate()
                == 1;
    }

    /** Words of an organization that looks for trustees. */
    record Seeking(String text, Instant since) {}
}
