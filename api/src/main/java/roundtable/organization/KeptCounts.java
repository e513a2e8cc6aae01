package roundtable.organization;

import java.util.Map;
import java.util.UUID;

/**
 * The SQL of counts that are kept beside the organizations: for a territory, at most one area and any kinds nothing is
 * counted on read (decision 0015).
 */
final class KeptCounts {
    /** Under this id the counts of all areas together are kept. */
    private static final String EVERY_AREA = "00000000-0000-0000-0000-000000000000";

    private KeptCounts() {}

    /** Whether counts that drop the filter of that facet are kept. */
    static boolean has(Criteria criteria, String withoutFacet) {
        return criteria.isPlain()
                && (withoutFacet.equals(Criteria.AREA) || criteria.areas().size() <= 1);
    }

    /** How many match, as one number. */
    static String total(Criteria criteria) {
        return "select coalesce(sum(c.number), 0) from organization_count c where " + territory(criteria) + " and "
                + area() + kinds(criteria);
    }

    /** Counts by the values of a facet, without its own filter, as {@code value} and {@code number}. */
    static String facet(String facet, Criteria criteria) {
        var value =
                switch (facet) {
                    case Criteria.AREA -> "cast(c.area_id as text)";
                    case Criteria.KIND -> "c.kind";
                    default -> "c.territory";
                };
        var where =
                switch (facet) {
                    case Criteria.AREA -> territory(criteria) + " and c.area_id <> :every_area" + kinds(criteria);
                    case Criteria.KIND -> territory(criteria) + " and " + area();
                    default -> "length(c.territory) >= 8 and " + area() + kinds(criteria);
                };
        return "select " + value + " as value, sum(c.number) as number from organization_count c where " + where
                + " group by 1 having sum(c.number) > 0";
    }

    /** Parameters of the criteria and of these statements. */
    static Map<String, Object> parameters(Criteria criteria) {
        var all = criteria.allParameters();
        all.put("every_area", UUID.fromString(EVERY_AREA));
        all.put(
                "one_area",
                criteria.areas().isEmpty()
                        ? UUID.fromString(EVERY_AREA)
                        : criteria.areas().get(0));
        all.put("prefix", criteria.oktmo());
        return all;
    }

    /** The country and the regions have sums of their own; what is smaller is the sum of its territories. */
    private static String territory(Criteria criteria) {
        return criteria.oktmo().length() == 0 || criteria.oktmo().length() == 2
                ? "c.territory = :prefix"
                : "c.territory >= :prefix and c.territory < cast(:prefix as text) || 'a'";
    }

    private static String area() {
        return "c.area_id = :one_area";
    }

    private static String kinds(Criteria criteria) {
        return criteria.kinds().isEmpty() ? "" : " and c.kind = any(cast(:kinds as text[]))";
    }
}
