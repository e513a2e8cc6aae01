package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.geo.Grid;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Sql;

/** Problems of a piece of the map, near ones joined in the database: the answer stays small whatever the piece. */
@ApplicationScoped
class ProblemMapRepository {
    /** So many places are joined at most; a city has fewer. */
    static final int MOST_PLACES = 10_000;

    private final Sql sql;

    ProblemMapRepository(Sql sql) {
        this.sql = sql;
    }

    /** Clusters of what matches; the criteria name the box already. */
    ProblemMapView clusters(Criteria inBox, Grid grid) {
        var text =
                """
                select c.lat, c.lon, c.number, s.id, s.slug, s.title, c.cut from (
                  select avg(m.lat) as lat, avg(m.lon) as lon, count(*) as number, (array_agg(m.id))[1] as id,
                    bool_or(m.matches > :places) as cut
                  from (select n.*, count(*) over () as matches from (
                      select p.id, p.lat, p.lon from problem p where %s
                      order by p.placed_at desc, p.id desc limit :places + 1) n) m
                  group by floor((m.lon + 180) / 360 * :cells), floor((m.lat + 90) / 360 * :cells)
                  order by 3 desc limit :most) c
                left join problem s on s.id = c.id and c.number = 1 order by c.number desc, c.lat, c.lon"""
                        .formatted(inBox.where());
        var parameters = new HashMap<String, @Nullable Object>(inBox.parameters());
        parameters.put("places", MOST_PLACES);
        parameters.put("cells", 1 << grid.level());
        parameters.put("most", Grid.MOST_CELLS);
        var cut = new boolean[1];
        var clusters = sql.rows(text, parameters, row -> {
            cut[0] |= row.getBoolean(7);
            return new ProblemMapView.Cluster(
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getLong(3),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6));
        });
        return new ProblemMapView(clusters, cut[0] ? MOST_PLACES : null);
    }
}
