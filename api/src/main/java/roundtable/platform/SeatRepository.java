package roundtable.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Who sits where. */
@ApplicationScoped
class SeatRepository implements PanacheRepositoryBase<Seat, UUID> {
    private final Sql sql;

    SeatRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of the organizations that sit there. */
    Set<UUID> among(UUID platform, Set<UUID> organizations) {
        return organizations.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.rows(
                        """
                        select organization_id from platform_seat
                        where platform_id = :platform and status = 'SITTING'
                          and organization_id = any(cast(:organizations as uuid[]))""",
                        Map.of("platform", platform, "organizations", organizations.toArray(UUID[]::new)),
                        row -> row.getObject(1, UUID.class)));
    }

    /** All that sit there. */
    List<UUID> sitting(UUID platform) {
        return sql.rows(
                "select organization_id from platform_seat where platform_id = :platform and status = 'SITTING'",
                Map.of("platform", platform),
                row -> row.getObject(1, UUID.class));
    }

    Optional<Seat> locked(UUID platform, UUID id) {
        return find("platformId = ?1 and id = ?2", platform, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Seats of a platform in these states, of these organizations or, for null, of all; in order of their making. */
    Slice<Seat> page(
            UUID platform, Set<SeatStatus> states, @Nullable Set<UUID> waiting, @Nullable Key after, int limit) {
        var text = new StringBuilder("platformId = :platform and (status = SITTING");
        var parameters = new HashMap<String, Object>(Map.of("platform", platform));
        if (waiting == null) {
            text.append(" or status in :states");
            parameters.put("states", states);
        } else if (!waiting.isEmpty()) {
            text.append(" or (status in :states and organizationId in :waiting)");
            parameters.put("states", states);
            parameters.put("waiting", waiting);
        }
        text.append(")");
        if (after != null) {
            text.append(" and (createdAt > :at or (createdAt = :at and id > :id))");
            parameters.put("at", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        var found = find(text + " order by createdAt, id", parameters)
                .range(0, limit)
                .list();
        return Slice.of(found, limit, s -> Key.of(s.createdAt(), s.id()));
    }

    List<Seat> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Two organizations turned out to be one: where both have a seat, the one that is gone leaves. */
    void merge(UUID from, UUID into, Instant now) {
        update(
                "status = ?4, endedAt = ?3, seatedAt = coalesce(seatedAt, ?3) where organizationId = ?1"
                        + " and status in (ASKED, INVITED, SITTING) and platformId in (select s.platformId"
                        + " from PlatformSeat s where s.organizationId = ?2 and s.status in (ASKED, INVITED, SITTING))",
                from,
                into,
                now,
                SeatStatus.LEFT);
        update("organizationId = ?2 where organizationId = ?1 and status in (ASKED, INVITED, SITTING)", from, into);
    }
}
