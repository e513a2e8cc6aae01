package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.geo.Box;
import roundtable.shared.geo.Grid;
import roundtable.shared.store.Sql;

/**
 * Points of the map, joined in the database: whatever the piece, an answer has at most 500 of them, and no more work is
 * done for it than that needs (decision 0016).
 */
@ApplicationScoped
class OrganizationMapRepository {
    /** Where cells are not kept, so many places are joined at most. */
    static final int MOST_PLACES = 10_000;
    /** Where more than so many places stand close together, the finest kept cells show them as well, and sooner. */
    static final int CROWD = 2_000;
    /** The finest kept cells. */
    private static final Grid FINEST = new Grid(Grid.FINEST_KEPT, Grid.FINEST_KEPT);
    /** The finest kept cells of a single area. */
    private static final Grid FINEST_OF_AREA = new Grid(8, 8);

    private static final String SINGLE = " left join lateral (select o.id, o.slug, o.short_name from organization o"
            + " where c.number = 1 and o.listed and o.spot >= c.spot and o.spot < c.spot + (1::bigint << :single) %s limit 1)"
            + " s on true order by c.number desc, c.spot limit :most";

    private final Sql sql;

    OrganizationMapRepository(Sql sql) {
        this.sql = sql;
    }

    /** Clusters of what matches; {@code inBox} are the criteria within the box. */
    MapView clusters(Criteria criteria, Criteria inBox, Box box, int zoom) {
        var grid = Grid.of(box, zoom);
        if (hasCells(criteria, grid)) {
            return kept(criteria, box, areaGrid(criteria, grid));
        }
        // Rather coarse and right than fine and cut off.
        if (hasCells(criteria, FINEST)) {
            var coarse = kept(criteria, box, FINEST);
            return coarse.places() > CROWD ? coarse : joined(inBox, grid);
        }
        var joined = joined(inBox, grid);
        return joined.limitedTo() != null && hasCells(criteria, FINEST_OF_AREA)
                ? kept(criteria, box, FINEST_OF_AREA)
                : joined;
    }

    /** Whether the cells are kept: for the country or a region, any kinds and at most one area. */
    private static boolean hasCells(Criteria criteria, Grid grid) {
        return criteria.isPlain()
                && (criteria.oktmo().isEmpty() || criteria.oktmo().length() == 2)
                && (criteria.areas().isEmpty()
                        ? grid.kept() <= Grid.FINEST_KEPT
                        : criteria.areas().size() == 1 && grid.kept() <= FINEST_OF_AREA.kept());
    }

    /**
     * Whether so few profiles are as asked that they are to be read rather than all places of the box. Of many, looking
     * through the box finds enough soon.
     */
    private boolean areFewJudged(Criteria criteria) {
        return !criteria.judgement().isEmpty()
                && !criteria.isRanked()
                && sql.rows(
                                        Ranking.SECONDS,
                                        "select count(*) from (select from organization_quality q where "
                                                + criteria.judgement() + " limit :most) j",
                                        Map.of("most", MOST_PLACES + 1),
                                        row -> row.getLong(1))
                                .get(0)
                        <= MOST_PLACES;
    }

    /** Of single areas only two levels are kept. */
    private static Grid areaGrid(Criteria criteria, Grid grid) {
        return criteria.areas().isEmpty()
                ? grid
                : new Grid(grid.level(), grid.level() <= 4 ? 4 : FINEST_OF_AREA.kept());
    }

    private MapView kept(Criteria criteria, Box box, Grid grid) {
        var text =
                """
                select c.lat, c.lon, c.number, s.id, s.slug, s.short_name, false from (
                  select sum(k.lat) / sum(k.number) / 1e6 as lat, sum(k.lon) / sum(k.number) / 1e6 as lon,
                    sum(k.number) as number, organization_spot(k.x << :up, k.y << :up) as spot
                  from (
                    select k.x >> :shift as x, k.y >> :shift as y, k.number, k.lat, k.lon from organization_cell k
                    where k.level = :level and k.area_id = :one_area and k.x = any(cast(:columns as int[]))
                      and k.y between :first_row and :last_row %s) k
                  group by k.x, k.y having sum(k.number) > 0
                  order by 3 desc limit :most) c"""
                        .formatted((criteria.region().isEmpty() ? "" : "and k.region = :prefix")
                                + (criteria.kinds().isEmpty() ? "" : " and k.kind = any(cast(:kinds as text[]))"));
        var parameters = KeptCounts.parameters(criteria);
        parameters.put("level", grid.kept());
        parameters.put("shift", grid.shift());
        parameters.put("columns", grid.columns(box));
        parameters.put("first_row", grid.firstRow(box));
        parameters.put("last_row", grid.lastRow(box));
        parameters.put("single", 2 * (Grid.FINEST - grid.level()));
        return read(Sql.Plan.KEPT, text + SINGLE.formatted("and " + criteria.where("o")), parameters, grid);
    }

    private MapView joined(Criteria inBox, Grid grid) {
        if (areFewJudged(inBox)) {
            inBox.amongJudged(MOST_PLACES);
        }
        var text =
                """
                select c.lat, c.lon, c.number, s.id, s.slug, s.short_name, c.cut from (
                  select avg(p.lat) as lat, avg(p.lon) as lon, count(*) as number, (array_agg(p.id))[1] as id,
                    p.spot >> (2 * :up) << (2 * :up) as spot, bool_or(p.matches > :places) as cut
                  from (select m.*, count(*) over () as matches from (%s) m) p
                  group by 5 order by 3 desc limit :most) c
                left join organization s on s.id = c.id and c.number = 1 order by c.number desc, c.spot"""
                        .formatted(Ranking.candidates(
                                inBox,
                                "",
                                "o.id, o.spot, o.lat, o.lon",
                                (inBox.isRanked() ? Ranking.CANDIDATES : MOST_PLACES) + 1));
        var parameters = inBox.allParameters();
        parameters.put("places", inBox.isRanked() ? Ranking.CANDIDATES : MOST_PLACES);
        return read(Sql.Plan.BY_VALUES, text, parameters, grid);
    }

    private MapView read(Sql.Plan plan, String text, Map<String, Object> parameters, Grid grid) {
        parameters.put("up", Grid.FINEST - grid.level());
        parameters.put("most", Grid.MOST_CELLS);
        var cut = new boolean[1];
        var clusters = sql.rows(Ranking.SECONDS, plan, text, parameters, row -> {
            cut[0] |= row.getBoolean(7);
            return cluster(row);
        });
        return new MapView(clusters, cut[0] ? (Integer) parameters.get("places") : null);
    }

    private static MapView.Cluster cluster(ResultSet row) throws SQLException {
        @Nullable UUID id = row.getObject(4, UUID.class);
        return new MapView.Cluster(
                row.getDouble(1), row.getDouble(2), row.getLong(3), id, row.getString(5), row.getString(6));
    }
}
