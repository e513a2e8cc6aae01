package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.store.Sql;

/** Invitations to propose together, and those who do. */
@ApplicationScoped
class CoAuthorRepository implements PanacheRepositoryBase<CoAuthor, UUID> {
    private static final int PORTION = 200;

    private final Sql sql;

    CoAuthorRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those who propose and those who are asked to, the first one first. */
    List<CoAuthor> present(UUID proposal) {
        return list("proposalId = ?1 and status in (INVITED, ACCEPTED) order by createdAt, id", proposal);
    }

    int presentCount(UUID proposal) {
        return (int) count("proposalId = ?1 and status in (INVITED, ACCEPTED)", proposal);
    }

    /** How many were asked since then to that proposal, whatever they have said; who came with a merge was not asked. */
    int asked(UUID proposal, Instant since) {
        return (int) count("proposalId = ?1 and createdAt > ?2 and expiresAt > createdAt", proposal, since);
    }

    /** How many that person has asked since then, to whichever proposal. */
    int askedBy(UUID account, Instant since) {
        return (int) count("invitedBy = ?1 and createdAt > ?2 and expiresAt > createdAt", account, since);
    }

    /** The one of that proposal, locked. */
    Optional<CoAuthor> locked(UUID proposal, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(c -> c.proposalId().equals(proposal));
    }

    /** Those of the parties that propose now. */
    List<CoAuthor> accepted(UUID proposal, Collection<UUID> parties) {
        return list("proposalId = ?1 and status = ACCEPTED", proposal).stream()
                .filter(c -> parties.contains(c.party()))
                .toList();
    }

    /** The organizations that propose together, also those that are not published any more. */
    Set<UUID> organizations(UUID proposal) {
        return list("proposalId = ?1 and status = ACCEPTED and organizationId is not null", proposal).stream()
                .map(CoAuthor::organizationId)
                .collect(Collectors.toSet());
    }

    /** Whether one of them is asked to propose together. */
    boolean isInvited(UUID proposal, UUID account, Collection<UUID> organizations) {
        return !sql.rows(
                        """
                        select 1 from proposal_co_author where proposal_id = :proposal and status = 'INVITED'
                          and (account = :account or organization_id = any(cast(:organizations as uuid[])))""",
                        Map.of(
                                "proposal",
                                proposal,
                                "account",
                                account,
                                "organizations",
                                organizations.toArray(UUID[]::new)),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** It is public: nobody writes on the draft any more, and nobody is asked to. */
    void endEditors(UUID proposal, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                update proposal_co_author set status = case status when 'ACCEPTED' then 'LEFT' else 'REVOKED' end,
                    email = null, ended_at = :now, version = version + 1
                where proposal_id = :proposal and part = 'EDITOR' and status in ('INVITED', 'ACCEPTED')""")
                .setParameter("proposal", proposal)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Unanswered ones whose time is over, locked; a portion. */
    List<CoAuthor> unansweredBefore(Instant now) {
        return find("status = INVITED and expiresAt < ?1 order by expiresAt", now)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Stream<CoAuthor> of(UUID account) {
        return list("account = ?1 order by createdAt", account).stream();
    }

    /** Whoever leaves the platform no longer proposes; what is public stays with the others. */
    void forget(UUID account) {
        getEntityManager()
                .createNativeQuery(
                        """
                update proposal set co_authors = array_remove(co_authors, :account),
                    withdrawal_agreed = array_remove(withdrawal_agreed, :account), version = version + 1
                where co_authors @> array[:account]""")
                .setParameter("account", account)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        """
                update proposal set editors = array_remove(editors, :account), version = version + 1
                where editors @> array[:account]""")
                .setParameter("account", account)
                .executeUpdate();
        delete("account", account);
    }

    /** Two organizations turned out to be one: it stands once among the authors. */
    void merge(UUID from, UUID into) {
        getEntityManager()
                .createNativeQuery(
                        """
                update proposal set
                    co_authors = case when co_authors @> array[:into] or organization_id = :into
                        then array_remove(co_authors, :from) else array_replace(co_authors, :from, :into) end,
                    withdrawal_agreed = array_replace(withdrawal_agreed, :from, :into), version = version + 1
                where co_authors @> array[:from]""")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        """
                delete from proposal_co_author c where c.organization_id = :from and exists (
                    select from proposal_co_author o where o.proposal_id = c.proposal_id and o.organization_id = :into
                      and o.status in ('INVITED', 'ACCEPTED'))""")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        update("organizationId = ?2 where organizationId = ?1", from, into);
    }
}
