package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Sql;

/** How many match by each value of the facets: one statement for all of them. */
@ApplicationScoped
class OrganizationFacetRepository {
    private static final int FACET_VALUES = 50;

    private final Sql sql;

    OrganizationFacetRepository(Sql sql) {
        this.sql = sql;
    }

    /** Most frequent values first; a facet's own filter does not narrow it. */
    Facets of(Criteria criteria, Collection<String> wanted) {
        var most = criteria.isRanked() ? Ranking.CANDIDATES : OrganizationListRepository.COUNTED;
        var parts = new ArrayList<String>();
        for (var facet : wanted) {
            var counts = KeptCounts.has(criteria, facet)
                    ? "select value, number, false as cut from (" + KeptCounts.facet(facet, criteria) + ") k"
                    : counted(facet, criteria, most);
            var territory = facet.equals(Criteria.TERRITORY);
            // Kept counts know a territory by its code, organizations by its id.
            parts.add("(select '" + facet + "' as facet, "
                    + (territory ? "cast(t.id as text)" : "v.value") + " as value, v.number, v.cut from ("
                    + counts + ") v"
                    + (territory ? " join territory t on t.oktmo = v.value" : "")
                    + " order by v.number desc, 2 limit " + FACET_VALUES + ")");
        }
        var text = "select facet, value, number, cut from (" + String.join(" union all ", parts)
                + ") f order by facet, number desc, value";
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        wanted.forEach(f -> facets.put(f, new LinkedHashMap<>()));
        var cut = new boolean[1];
        var byValues = criteria.isUneven();
        var plan = byValues ? Sql.Plan.BY_VALUES : Sql.Plan.KEPT;
        var once = byValues ? text : Ranking.once(text);
        sql.rows(Ranking.SECONDS, plan, once, KeptCounts.parameters(criteria), row -> {
            cut[0] |= row.getBoolean(4);
            return facets.computeIfAbsent(row.getString(1), f -> new LinkedHashMap<>())
                    .put(row.getString(2), row.getLong(3));
        });
        return new Facets(facets, cut[0] ? (long) most : null);
    }

    /** The counts of some matches, and whether there are more than those. */
    private static String counted(String facet, Criteria criteria, int most) {
        var value =
                switch (facet) {
                    case Criteria.AREA -> "cast(a.area as text)";
                    case Criteria.KIND -> "c.kind";
                    default -> "c.oktmo";
                };
        return "select " + value + " as value, count(*) as number, bool_or(c.matches > " + most + ") as cut from ("
                + "select m.*, count(*) over () as matches from ("
                + Ranking.candidates(criteria, facet, "o.kind, o.oktmo, o.area_ids", most + 1) + ") m) c"
                + (facet.equals(Criteria.AREA) ? " cross join unnest(c.area_ids) a(area)" : "")
                + " where " + value + " is not null group by 1";
    }

    /**
     * What was counted.
     *
     * @param counts by facet and value
     * @param within when not all matches were counted: how many were
     */
    record Facets(Map<String, Map<String, Long>> counts, @Nullable Long within) {}
}
