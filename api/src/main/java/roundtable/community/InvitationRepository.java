package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Which organizations were told of a community and invited into it, and what they said. */
@ApplicationScoped
class InvitationRepository {
    /** An invitation is answered by joining, also for those who have left since, or by a no. */
    static final String WAITING =
            """
            i.asked_at > :rested and i.declined_at is null
            and not exists (select from community_member m where m.community_id = i.community_id
                and m.organization_id = i.organization_id and (m.left_at is null or m.created_at >= i.asked_at))""";

    private static final String ROWS =
            """
            select i.community_id, c.slug, c.title, i.organization_id, i.asked_at, i.asked_by, i.declined_at,
                i.decline_reason, exists (select from community_member m where m.community_id = i.community_id
                    and m.organization_id = i.organization_id and (m.left_at is null or m.created_at >= i.asked_at))
            from community_invitation i join community c on c.id = i.community_id
            where i.asked_at is not null""";

    private final EntityManager em;
    private final Sql sql;

    InvitationRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** An invitation by a member. */
    record Asked(
            UUID community,
            String slug,
            String title,
            UUID organization,
            Instant at,
            UUID by,
            @Nullable Instant declinedAt,
            @Nullable String reason,
            boolean joined) {
        Key key() {
            return Key.of(at, community, organization);
        }
    }

    /** A no in somebody's archive. */
    record Declined(UUID community, UUID organization, @Nullable String reason, Instant at) {}

    /** Notes that the organization is told of the community; false when it was told before. */
    boolean tell(UUID community, UUID organization, Instant now) {
        return em.createNativeQuery(
                                """
                insert into community_invitation (community_id, organization_id, invited_at)
                values (:community, :organization, :now) on conflict do nothing""")
                        .setParameter("community", community)
                        .setParameter("organization", organization)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Notes that a member invites the organization; false when it has to be left in peace. Of two at once one is noted.
     *
     * @param asked when the last invitation has to be past
     * @param declined when the last no has to be past
     */
    boolean ask(UUID community, UUID organization, UUID by, Instant now, Instant asked, Instant declined) {
        return em.createNativeQuery(
                                """
                insert into community_invitation as i (community_id, organization_id, invited_at, asked_at, asked_by)
                values (:community, :organization, :now, :now, :by)
                on conflict (community_id, organization_id) do update
                    set asked_at = excluded.asked_at, asked_by = excluded.asked_by,
                        declined_at = null, declined_by = null, decline_reason = null
                    where (i.asked_at is null or i.asked_at <= :asked)
                      and (i.declined_at is null or i.declined_at <= :declined)""")
                        .setParameter("community", community)
                        .setParameter("organization", organization)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("asked", asked)
                        .setParameter("declined", declined)
                        .executeUpdate()
                == 1;
    }

    /** Notes a no; false when there is nothing left to answer. */
    boolean decline(
            UUID community, UUID organization, UUID person, @Nullable String reason, Instant now, Instant rested) {
        return em.createNativeQuery(
                                """
                update community_invitation i
                set declined_at = :now, declined_by = :person, decline_reason = cast(:reason as text)
                where i.community_id = :community and i.organization_id = :organization and\s"""
                                        + WAITING)
                        .setParameter("community", community)
                        .setParameter("organization", organization)
                        .setParameter("person", person)
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .setParameter("rested", rested)
                        .executeUpdate()
                == 1;
    }

    /** The last invitations of these organizations by members. */
    Map<UUID, Asked> asked(UUID community, List<UUID> organizations) {
        return organizations.isEmpty()
                ? Map.of()
                : sql
                        .rows(
                                ROWS + " and i.community_id = :community"
                                        + " and i.organization_id = any(cast(:organizations as uuid[]))",
                                Map.of("community", community, "organizations", organizations.toArray(UUID[]::new)),
                                InvitationRepository::asked)
                        .stream()
                        .collect(Collectors.toMap(Asked::organization, Function.identity()));
    }

    Optional<Asked> one(UUID community, UUID organization) {
        return Optional.ofNullable(asked(community, List.of(organization)).get(organization));
    }

    /** All of a community, the latest first. */
    Slice<Asked> of(UUID community, @Nullable Key after, int limit) {
        return page(" and i.community_id = :community", Map.of("community", community), after, limit);
    }

    /** What waits for an answer of these organizations, in communities that are there for everybody. */
    Slice<Asked> waiting(Set<UUID> organizations, Instant rested, @Nullable Key after, int limit) {
        return page(
                " and c.hidden_at is null and c.status <> 'ARCHIVED'"
                        + " and i.organization_id = any(cast(:organizations as uuid[])) and " + WAITING,
                Map.of("organizations", organizations.toArray(UUID[]::new), "rested", rested),
                after,
                limit);
    }

    private Slice<Asked> page(String which, Map<String, ?> given, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(given);
        parameters.put("limit", limit + 1);
        var beyond = "";
        if (after != null) {
            beyond = " and (i.asked_at, i.community_id, i.organization_id) < (:at, :of, :whom)";
            parameters.putAll(Map.of("at", after.instant(0), "of", after.uuid(1), "whom", after.uuid(2)));
        }
        return Slice.of(
                sql.rows(
                        ROWS + which + beyond
                                + " order by i.asked_at desc, i.community_id desc, i.organization_id desc limit :limit",
                        parameters,
                        InvitationRepository::asked),
                limit,
                Asked::key);
    }

    List<Declined> declinedBy(UUID person) {
        return sql.rows(
                """
                select community_id, organization_id, decline_reason, declined_at from community_invitation
                where declined_by = :person order by declined_at""",
                Map.of("person", person),
                row -> new Declined(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Sql.instant(row, 4)));
    }

    /** Two organizations turned out to be one: what the one that is gone was asked and said holds for the other. */
    void merge(UUID from, UUID into) {
        em.createNativeQuery(
                        """
                update community_invitation i set organization_id = :into
                where i.organization_id = :from and not exists (select from community_invitation o
                    where o.community_id = i.community_id and o.organization_id = :into)""")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        em.createNativeQuery("update community_invitation set asked_by = :into where asked_by = :from")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                Sql.instant(row, 5),
                row.getObject(6, UUID.class),
                Sql.time(row, 7),
                row.getString(8),
                row.getBoolean(9));
    }
}
