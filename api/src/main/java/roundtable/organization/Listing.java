package roundtable.organization;

import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a list in the order of names. A page is read in index order; where several areas, kinds or forms are asked for,
 * the beginnings of their listings are merged, so that what is rare costs what is frequent (decision 0013).
 */
final class Listing {
    private static final String PAGE =
            "select id, row_number() over (order by name_key, id) as no from (%s) l order by name_key, id";

    private Listing() {}

    /** Ids of a page with their number in it, as {@code id} and {@code no}; goes on after {@code :k}, {@code :id}. */
    static String page(Criteria criteria, boolean goesOn) {
        List<String> listings = new ArrayList<>();
        if (criteria.isInAreas() && criteria.areas().size() > 1) {
            listings.add("unnest(cast(:areas as uuid[])) areas(area)");
        }
        if (criteria.isOfKinds()) {
            listings.add("unnest(cast(:kinds as text[])) kinds(kind)");
        }
        if (criteria.isOfForms()) {
            listings.add("unnest(cast(:forms as text[])) forms(form)");
        }
        // The planner does not see a limit through the numbers of the rows.
        var one = one(criteria, goesOn) + " limit :limit";
        return PAGE.formatted(
                listings.isEmpty()
                        ? one
                        : "select distinct m.name_key, m.id from " + String.join(" cross join ", listings)
                                + " cross join lateral (" + one + ") m");
    }

    /** One listing in its order: of an area, or of all. */
    private static String one(Criteria criteria, boolean goesOn) {
        var keys = criteria.isInAreas() ? "a" : "o";
        var id = criteria.isInAreas() ? "a.organization_id" : "o.id";
        var where = criteria.where(
                keys, criteria.isInAreas() ? Criteria.AREA : "", criteria.isOfKinds() ? Criteria.KIND : "-");
        var area = criteria.areas().size() > 1 ? "areas.area" : "(cast(:areas as uuid[]))[1]";
        var from = !criteria.isInAreas()
                ? "organization o where "
                : "organization_area a"
                        // The listing itself has all that is asked for most.
                        + (where.contains("o.") ? " join organization o on o.id = a.organization_id" : "")
                        + " where a.area_id = " + area + " and ";
        return "select " + keys + ".name_key, " + id + " as id from " + from + where
                + (criteria.isOfKinds() ? " and " + keys + ".kind = kinds.kind" : "")
                + (criteria.isOfForms() ? " and o.legal_form_code = forms.form" : "")
                + (goesOn ? " and (" + keys + ".name_key, " + id + ") > (:k, :id)" : "")
                // Where one kind or form is listed, only an index that begins with it is in this order: names begin
                // with
                // the form too, so that another index would be walked to its end.
                + " order by " + (criteria.isOfKinds() ? keys + ".kind, " : "")
                + (criteria.isOfForms() ? "o.legal_form_code, " : "") + keys + ".name_key, " + id;
    }
}
