package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.store.Sql;

/** Merges, and who of the authors has agreed to which words. */
@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<ProposalMerge, UUID> {
    private static final int MOST = 50;
    private static final int PORTION = 100;

    private final Sql sql;
    private final Clock clock;

    MergeRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All in which a proposal is one of the two, the latest first. */
    List<ProposalMerge> of(UUID proposal) {
        return find("childId = ?1 or survivorId = ?1 order by createdAt desc, id desc", proposal)
                .range(0, MOST - 1)
                .list();
    }

    /** Those that wait for the authors of that proposal, without one. */
    List<ProposalMerge> waiting(UUID proposal, UUID without) {
        return list("(childId = ?1 or survivorId = ?1) and status = PROPOSED and id <> ?2", proposal, without);
    }

    /** The one by which a proposal goes on in another one. */
    Optional<ProposalMerge> united(UUID child) {
        return find("childId = ?1 and status = MERGED", child).firstResultOptional();
    }

    /** As it is in the database now, locked. */
    Optional<ProposalMerge> locked(UUID id) {
        return findByIdOptional(id).map(m -> {
            getEntityManager().refresh(m, LockModeType.PESSIMISTIC_WRITE);
            return m;
        });
    }

    /** Those whose time is over, locked; a portion. */
    List<ProposalMerge> unansweredBefore(Instant now) {
        return find("status = PROPOSED and expiresAt < ?1 order by expiresAt", now)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** An author's word, for the words of both as they are now; said again it holds for the new ones. */
    void agree(ProposalMerge m, UUID proposal, UUID party, UUID account, Words words) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into proposal_merge_consent (merge_id, proposal_id, party, account, child_version,
                    survivor_version, at)
                values (:merge, :proposal, :party, :account, :child, :survivor, :now)
                on conflict on constraint proposal_merge_consent_once do update
                    set account = excluded.account, child_version = excluded.child_version,
                        survivor_version = excluded.survivor_version, at = excluded.at""")
                .setParameter("merge", m.id())
                .setParameter("proposal", proposal)
                .setParameter("party", party)
                .setParameter("account", account)
                .setParameter("child", words.child())
                .setParameter("survivor", words.survivor())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Who of a proposal's authors agrees to these words of both. */
    Set<UUID> agreed(UUID merge, UUID proposal, Words words) {
        return sql
                .rows(
                        """
                        select party from proposal_merge_consent where merge_id = :merge and proposal_id = :proposal
                          and child_version = :child and survivor_version = :survivor""",
                        Map.of(
                                "merge",
                                merge,
                                "proposal",
                                proposal,
                                "child",
                                words.child(),
                                "survivor",
                                words.survivor()),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Which wordings of the two an author has read. */
    record Words(int child, int survivor) {
        static Words of(Proposal child, Proposal survivor) {
            return new Words(child.textVersion(), survivor.textVersion());
        }
    }
}
