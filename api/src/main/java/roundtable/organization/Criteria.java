package roundtable.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;

/**
 * Which organizations are asked for, as SQL conditions on {@code organization o}. The SQL is made of the fixed pieces
 * here; what people sent goes in as parameters only.
 */
final class Criteria {
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private @Nullable UUID singleArea;
    private boolean publishedOnly;

    /** Published ones, which everybody sees. */
    Criteria published() {
        publishedOnly = true;
        return add("", "o.listed");
    }

    /** Those in the given states that the caller may see: staff all, an author what waits for its publication. */
    Criteria visible(List<OrganizationStatus> states, boolean staff, @Nullable UUID caller) {
        add("", "o.status = any(cast(:states as text[]))");
        parameters.put("states", states.stream().map(Enum::name).toArray(String[]::new));
        if (!staff) {
            add("", caller == null ? "o.listed" : "(o.listed or (o.created_by = :caller and o.published_at is null))");
            if (caller != null) {
                parameters.put("caller", caller);
            }
        }
        return this;
    }

    Criteria kinds(List<OrganizationKind> kinds) {
        return anyOf(
                "kind",
                "o.kind = any(cast(:kinds as text[]))",
                "kinds",
                kinds.stream().map(Enum::name).toArray(String[]::new));
    }

    Criteria areas(List<UUID> areas) {
        singleArea = areas.size() == 1 ? areas.get(0) : null;
        return anyOf("area", "o.area_ids && cast(:areas as uuid[])", "areas", areas.toArray(UUID[]::new));
    }

    Criteria legalForms(List<String> codes) {
        return anyOf(
                "legalForm", "o.legal_form_code = any(cast(:forms as text[]))", "forms", codes.toArray(String[]::new));
    }

    Criteria verified(@Nullable Boolean verified) {
        return verified == null ? this : add("", verified ? "o.verified" : "not o.verified");
    }

    /** Everything whose ОКТМО begins like this; region and municipality have columns of their own. */
    Criteria oktmo(String prefix) {
        if (prefix.isEmpty()) {
            return this;
        }
        parameters.put("oktmo", prefix);
        return switch (prefix.length()) {
            case 2 -> add("territory", "%s.region = :oktmo");
            case 5 -> add("territory", "%s.municipality = :oktmo");
            default -> add("territory", "o.oktmo >= :oktmo and o.oktmo < :oktmo || ':'");
        };
    }

    Criteria words(SearchWords words) {
        if (words.number() != null) {
            parameters.put("number", words.number());
            return add("", "(o.ogrn = :number or o.inn = :number)");
        }
        parameters.put("words", words.words().toArray(String[]::new));
        return add("", words.isEmpty() ? "false" : "o.fts @@ organization_query(cast(:words as text[]))");
    }

    Criteria in(Box box) {
        var pieces = new ArrayList<String>();
        for (var part : box.parts()) {
            var n = parameters.size();
            pieces.add("o.place <@ box(point(:w%1$d, :s%1$d), point(:e%1$d, :n%1$d))".formatted(n));
            parameters.put("w" + n, part.west());
            parameters.put("s" + n, part.south());
            parameters.put("e" + n, part.east());
            parameters.put("n" + n, part.north());
        }
        add("", "(" + String.join(" or ", pieces) + ")");
        var near = box.near();
        if (near != null) {
            parameters.put("lat", near.lat());
            parameters.put("lon", near.lon());
            parameters.put("km", near.km());
            // Haversine on a sphere of the Earth's mean radius.
            add(
                    "",
                    """
                    2 * 6371.0088 * asin(least(1, sqrt(power(sind((o.place[1] - :lat) / 2), 2)
                      + cosd(:lat) * cosd(o.place[1]) * power(sind((o.place[0] - :lon) / 2), 2)))) <= :km""");
        }
        return this;
    }

    /** The area whose listing can be walked in the order of names; null when the table itself must be. */
    @Nullable
    UUID listing() {
        return publishedOnly ? singleArea : null;
    }

    /** The conditions; {@code keys} is the table whose region and municipality an index of the order has. */
    String where(String keys, String withoutFacet) {
        return parts.stream()
                .filter(p -> p.facet.isEmpty() || !p.facet.equals(withoutFacet))
                .map(p -> p.sql.contains("%s") ? p.sql.formatted(keys) : p.sql)
                .collect(Collectors.joining(" and "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private Criteria anyOf(String facet, String sql, String name, Object[] values) {
        if (values.length == 0) {
            return this;
        }
        parameters.put(name, values);
        return add(facet, sql);
    }

    private Criteria add(String facet, String sql) {
        parts.add(new Part(facet, sql));
        return this;
    }

    /** Contract name of a kind for a facet. */
    static String name(String kind) {
        return EnumNames.of(OrganizationKind.valueOf(kind));
    }

    private record Part(String facet, String sql) {}
}
