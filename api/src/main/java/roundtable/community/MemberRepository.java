package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Who is in which community. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
    private final Sql sql;

    MemberRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of the organizations that are members. */
    Set<UUID> among(UUID community, Set<UUID> organizations) {
        return organizations.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.rows(
                        """
                        select organization_id from community_member
                        where community_id = :community and left_at is null
                          and organization_id = any(cast(:organizations as uuid[]))""",
                        Map.of("community", community, "organizations", organizations.toArray(UUID[]::new)),
                        row -> row.getObject(1, UUID.class)));
    }

    /** All members' organizations. */
    List<UUID> organizations(UUID community) {
        return sql.rows(
                "select organization_id from community_member where community_id = :community and left_at is null"
                        + " order by created_at, id",
                Map.of("community", community),
                row -> row.getObject(1, UUID.class));
    }

    /** A present member, locked. */
    Optional<Member> locked(UUID community, UUID id) {
        return find("communityId = ?1 and id = ?2 and leftAt is null", community, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Present members in the order in which they came. */
    Slice<Member> page(UUID community, @Nullable Key after, int limit) {
        var found = after == null
                ? find("communityId = ?1 and leftAt is null order by createdAt, id", community)
                : find(
                        "communityId = ?1 and leftAt is null"
                                + " and (createdAt > ?2 or (createdAt = ?2 and id > ?3)) order by createdAt, id",
                        community,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, m -> Key.of(m.createdAt(), m.id()));
    }

    List<Member> of(UUID person) {
        return list("joinedBy = ?1 order by createdAt", person);
    }

    /** Whom to ask may have been this person. */
    void forgetContacts(UUID person) {
        update("contact = null where joinedBy = ?1", person);
    }

    /** Two organizations turned out to be one: where both are members, the one that is gone leaves. */
    void merge(UUID from, UUID into, Instant now) {
        update(
                "leftAt = ?3 where organizationId = ?1 and leftAt is null and communityId in"
                        + " (select m.communityId from CommunityMember m where m.organizationId = ?2 and m.leftAt is null)",
                from,
                into,
                now);
        update("organizationId = ?2 where organizationId = ?1 and leftAt is null", from, into);
    }
}
