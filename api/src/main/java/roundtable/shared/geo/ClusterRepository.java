package roundtable.shared.geo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Sql;

/** Things of a piece of the map, near ones joined in the database: the answer stays small whatever the piece. */
@ApplicationScoped
public class ClusterRepository {
    /** So many places are joined at most; a city has fewer. */
    public static final int MOST_PLACES = 10_000;

    private final Sql sql;

    ClusterRepository(Sql sql) {
        this.sql = sql;
    }

    /** Makes what a feature shows of things near to each other; id, slug and title only of a single one. */
    @FunctionalInterface
    public interface Made<T> {
        /** One of them. */
        T of(double lat, double lon, long count, @Nullable UUID id, @Nullable String slug, @Nullable String title);
    }

    /**
     * What was found.
     *
     * @param clusters the greatest first
     * @param limitedTo when there were too many places: how many of them, the newest, were joined
     */
    public record Found<T>(List<T> clusters, @Nullable Integer limitedTo) {}

    /**
     * Clusters of what matches.
     *
     * @param places selects {@code id, lat, lon} under the criteria, the newest first
     * @param table has {@code id, slug, title} of each
     * @param inBox names the box already
     */
    public <T> Found<T> joined(String places, String table, Criteria inBox, Grid grid, Made<T> made) {
        var text =
                """
                select c.lat, c.lon, c.number, s.id, s.slug, s.title, c.cut from (
                  select avg(m.lat) as lat, avg(m.lon) as lon, count(*) as number, (array_agg(m.id))[1] as id,
                    bool_or(m.matches > :places) as cut
                  from (select n.*, count(*) over () as matches from (%s limit :places + 1) n) m
                  group by floor((m.lon + 180) / 360 * :cells), floor((m.lat + 90) / 360 * :cells)
                  order by 3 desc limit :most) c
                left join %s s on s.id = c.id and c.number = 1 order by c.number desc, c.lat, c.lon"""
                        .formatted(places, table);
        var parameters = new HashMap<String, @Nullable Object>(inBox.parameters());
        parameters.put("places", MOST_PLACES);
        parameters.put("cells", 1 << grid.level());
        parameters.put("most", Grid.MOST_CELLS);
        var cut = new boolean[1];
        var clusters = sql.rows(text, parameters, row -> {
            cut[0] |= row.getBoolean(7);
            return made.of(
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getLong(3),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6));
        });
        return new Found<>(clusters, cut[0] ? MOST_PLACES : null);
    }
}
