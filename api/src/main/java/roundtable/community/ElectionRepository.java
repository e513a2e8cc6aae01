package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Elections and votes. */
@ApplicationScoped
class ElectionRepository implements PanacheRepositoryBase<Election, UUID> {
    private static final int PORTION = 100;

    private final Sql sql;

    ElectionRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of a community, the newest first. */
    Slice<Election> page(UUID community, @Nullable Key after, int limit) {
        var found = after == null
                ? find("communityId = ?1 order by createdAt desc, id desc", community)
                : find(
                        "communityId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        community,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, e -> Key.of(e.createdAt(), e.id()));
    }

    Optional<Election> in(UUID community, UUID id) {
        return find("communityId = ?1 and id = ?2", community, id).firstResultOptional();
    }

    boolean hasOpen(UUID community) {
        return count("communityId = ?1 and status = OPEN", community) > 0;
    }

    /** Those whose last day is over. */
    List<Election> over(LocalDate today) {
        return find("status = OPEN and endsOn < ?1 order by endsOn, id", today)
                .range(0, PORTION - 1)
                .list();
    }

    /** The same as it is in the database now. */
    Election refreshed(Election e) {
        getEntityManager().refresh(e);
        return e;
    }

    /** A member votes, or changes its vote. */
    void vote(UUID election, UUID organization, UUID candidate, UUID person, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into community_vote (election_id, organization_id, candidate_id, voted_by, voted_at)
                values (:election, :organization, :candidate, :person, :now)
                on conflict on constraint community_vote_once do update
                    set candidate_id = excluded.candidate_id, voted_by = excluded.voted_by, voted_at = excluded.voted_at""")
                .setParameter("election", election)
                .setParameter("organization", organization)
                .setParameter("candidate", candidate)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Who has left neither votes nor is chosen. */
    void forget(UUID community, UUID organization) {
        getEntityManager()
                .createNativeQuery(
                        """
                delete from community_vote v using community_election e
                where e.id = v.election_id and e.community_id = :community and e.status = 'OPEN'
                  and :organization in (v.organization_id, v.candidate_id)""")
                .setParameter("community", community)
                .setParameter("organization", organization)
                .executeUpdate();
    }

    /** The votes of all these elections. */
    Map<UUID, List<Vote>> votes(List<UUID> elections) {
        return elections.isEmpty()
                ? Map.of()
                : sql
                        .rows(
                                """
                                select election_id, organization_id, candidate_id from community_vote
                                where election_id = any(cast(:ids as uuid[]))""",
                                Map.of("ids", elections.toArray(UUID[]::new)),
                                row -> new Vote(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class)))
                        .stream()
                        .collect(Collectors.groupingBy(Vote::election));
    }

    /** How a person has voted for organizations. */
    List<Vote> by(UUID person) {
        return sql.rows(
                "select election_id, organization_id, candidate_id from community_vote where voted_by = :person"
                        + " order by voted_at",
                Map.of("person", person),
                row -> new Vote(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
    }

    /** One member's vote. */
    record Vote(UUID election, UUID organization, UUID candidate) {}
}
