package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Points of the map, joined in the database: whatever the piece, an answer has at most 500 of them. */
@ApplicationScoped
class OrganizationMapRepository {
    static final int MOST_CLUSTERS = 500;
    /** A tile has 256 pixels; a cluster gets a quarter of it each way. */
    private static final int CELLS_PER_TILE = 4;

    private final EntityManager em;

    OrganizationMapRepository(EntityManager em) {
        this.em = em;
    }

    /** Clusters of what matches; the criteria are within the box already. */
    List<MapView.Cluster> clusters(Criteria criteria, Box box, int zoom) {
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select avg(o.place[1]) as lat, avg(o.place[0]) as lon, count(*) as number,
                    min(cast(o.id as text)) as id, min(o.slug) as slug, min(o.short_name) as short_name
                from organization o where %s
                group by floor((o.place[0] - :west + case when o.place[0] < :west then 360 else 0 end) / :step),
                    floor((o.place[1] - :south) / :step)
                order by count(*) desc, min(cast(o.id as text)) limit :most"""
                                .formatted(criteria.where("o", "")))
                .unwrap(NativeQuery.class);
        query.addScalar("lat", Double.class).addScalar("lon", Double.class).addScalar("number", Long.class);
        query.addScalar("id", String.class).addScalar("slug", String.class).addScalar("short_name", String.class);
        criteria.parameters().forEach(query::setParameter);
        query.setParameter("west", box.west())
                .setParameter("south", box.south())
                .setParameter("step", step(box, zoom))
                .setParameter("most", MOST_CLUSTERS);
        List<MapView.Cluster> clusters = new ArrayList<>();
        for (var row : query.getResultList()) {
            var c = (Object[]) row;
            var single = (Long) c[2] == 1;
            clusters.add(new MapView.Cluster(
                    (Double) c[0],
                    (Double) c[1],
                    (Long) c[2],
                    single ? UUID.fromString((String) c[3]) : null,
                    single ? (String) c[4] : null,
                    single ? (String) c[5] : null));
        }
        return clusters;
    }

    /** Degrees of a cell: by the zoom, and wide enough that no more cells than clusters fit into the box. */
    static double step(Box box, int zoom) {
        var step = 360.0 / Math.pow(2, zoom) / CELLS_PER_TILE;
        while ((Math.floor(box.width() / step) + 1) * (Math.floor((box.north() - box.south()) / step) + 1)
                > MOST_CLUSTERS) {
            step *= 1.1;
        }
        return step;
    }
}
