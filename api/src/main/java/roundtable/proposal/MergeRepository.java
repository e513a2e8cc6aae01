package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** Those that wait though one of the two no longer looks for support, locked; a portion. */
    List<ProposalMerge> senseless() {
        return find("""
                        status = PROPOSED and (childId in (select p.id from Proposal p where p.status <> OPEN)
                          or survivorId in (select p.id from Proposal p where p.status <> OPEN)) order by id desc""")
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

    /** Who of the authors agrees to the words of both as they are now; one statement. */
    Map<UUID, Agreement> agreed(Collection<UUID> merges) {
        var all = new HashMap<UUID, Agreement>();
        merges.forEach(id -> all.put(id, new Agreement(new HashSet<>(), new HashSet<>())));
        sql.rows(
                        """
                        select k.merge_id, k.proposal_id = m.child_id, k.party from proposal_merge_consent k
                        join proposal_merge m on m.id = k.merge_id
                        join proposal c on c.id = m.child_id and c.text_version = k.child_version
                        join proposal s on s.id = m.survivor_id and s.text_version = k.survivor_version
                        where k.merge_id = any(:merges)""",
                        Map.of("merges", merges.toArray(UUID[]::new)),
                        row -> new Consent(
                                row.getObject(1, UUID.class), row.getBoolean(2), row.getObject(3, UUID.class)))
                .forEach(one -> Objects.requireNonNull(all.get(one.merge()))
                        .of(one.ofChild())
                        .add(one.party()));
        return all;
    }

    /** How many people stand behind one of the two at least, without those whose own it would be; one statement. */
    Map<UUID, Integer> unions(Collection<UUID> merges) {
        var all = new HashMap<UUID, Integer>();
        sql.rows(
                        """
                        select m.id, count(distinct s.account) from proposal_merge m
                        join proposal c on c.id = m.child_id
                        join proposal v on v.id = m.survivor_id
                        join proposal_support s on s.proposal_id in (m.child_id, m.survivor_id)
                             and s.withdrawn_at is null
                             and s.account <> all(c.co_authors || v.co_authors || v.author)
                             and (s.account <> c.author or c.organization_id is not null)
                        where m.id = any(:merges) group by m.id""",
                        Map.of("merges", merges.toArray(UUID[]::new)),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    /** Merges to which a person has agreed. */
    List<PersonalProposals.Agreed> by(UUID account) {
        return sql.rows(
                """
                select m.child_id, m.survivor_id, k.at from proposal_merge_consent k
                join proposal_merge m on m.id = k.merge_id where k.account = :account order by k.at""",
                Map.of("account", account),
                row -> new PersonalProposals.Agreed(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), Sql.instant(row, 3)));
    }

    /** What a person has agreed to goes with them; what an organization has, stays without the one who said it. */
    void forget(UUID account) {
        getEntityManager()
                .createNativeQuery("delete from proposal_merge_consent where party = :account")
                .setParameter("account", account)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        "update proposal_merge_consent set account = gen_random_uuid() where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private record Consent(UUID merge, boolean ofChild, UUID party) {}

    /** The authors of the two who agree. */
    record Agreement(Set<UUID> child, Set<UUID> survivor) {
        Set<UUID> of(boolean theChild) {
            return theChild ? child : survivor;
        }
    }

    /** Which wordings of the two an author has read. */
    record Words(int child, int survivor) {
        static Words of(Proposal child, Proposal survivor) {
            return new Words(child.textVersion(), survivor.textVersion());
        }
    }
}
