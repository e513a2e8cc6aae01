package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.Sql;

/** What platforms work on. */
@ApplicationScoped
class LinkRepository {
    private static final int MOST = 200;

    private final EntityManager em;
    private final Sql sql;

    LinkRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    boolean add(UUID platform, LinkType type, UUID target, UUID by, Instant now) {
        return em.createNativeQuery(
                                """
                insert into platform_link (platform_id, type, target_id, linked_by, linked_at)
                values (:platform, :type, :target, :by, :now) on conflict do nothing""")
                        .setParameter("platform", platform)
                        .setParameter("type", EnumNames.of(type))
                        .setParameter("target", target)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean remove(UUID platform, LinkType type, UUID target) {
        return em.createNativeQuery(
                                "delete from platform_link where platform_id = :platform and type = :type and target_id = :target")
                        .setParameter("platform", platform)
                        .setParameter("type", EnumNames.of(type))
                        .setParameter("target", target)
                        .executeUpdate()
                == 1;
    }

    /** Of a platform, the latest first. */
    List<Link> of(UUID platform) {
        return sql.rows(
                "select type, target_id, linked_at from platform_link where platform_id = :platform"
                        + " order by linked_at desc, target_id limit :most",
                Map.of("platform", platform, "most", MOST),
                row -> new Link(
                        LinkType.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getObject(2, UUID.class),
                        Sql.instant(row, 3)));
    }

    /** What a platform works on, and since when. */
    record Link(LinkType type, UUID target, Instant at) {}
}
