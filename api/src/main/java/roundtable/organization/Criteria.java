package roundtable.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.shared.geo.Box;
import roundtable.shared.http.EnumNames;

/**
 * Which organizations are asked for, as SQL conditions on {@code organization o}. The SQL is made of the fixed pieces
 * here; what people sent goes in as parameters only.
 */
final class Criteria {
    /** Names of the filters that are facets too. */
    static final String AREA = "area";

    static final String KIND = "kind";
    static final String TERRITORY = "territory";

    private final List<Part> parts = new ArrayList<>();
    private final List<String> judgement = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, String> labels = new TreeMap<>();
    private List<UUID> areas = List.of();
    private List<String> kinds = List.of();
    private List<String> forms = List.of();
    private String oktmo = "";
    private boolean published;
    private boolean worded;
    private boolean plain = true;
    private boolean uneven;

    /** Published ones, which everybody sees. */
    Criteria published() {
        published = true;
        return add("", "%s.listed");
    }

    /** Those in the given states that the caller may see: staff all, an author what waits for its publication. */
    Criteria visible(List<OrganizationStatus> states, boolean staff, @Nullable UUID caller) {
        other("o.status = any(cast(:states as text[]))");
        parameters.put("states", states.stream().map(Enum::name).toArray(String[]::new));
        if (!staff) {
            other(caller == null ? "o.listed" : "(o.listed or (o.created_by = :caller and o.published_at is null))");
            if (caller != null) {
                parameters.put("caller", caller);
            }
        }
        return this;
    }

    Criteria kinds(List<OrganizationKind> wanted) {
        if (wanted.isEmpty()) {
            return this;
        }
        kinds = wanted.stream().map(Enum::name).distinct().toList();
        parameters.put("kinds", kinds.toArray(String[]::new));
        label(KIND, kinds.stream().map(k -> "'§k" + k + "'"));
        return add(KIND, "%s.kind = any(cast(:kinds as text[]))");
    }

    Criteria areas(List<UUID> wanted) {
        if (wanted.isEmpty()) {
            return this;
        }
        areas = wanted.stream().distinct().toList();
        parameters.put("areas", areas.toArray(UUID[]::new));
        label(AREA, areas.stream().map(a -> "'§a" + a + "'"));
        return add(AREA, "o.area_ids && cast(:areas as uuid[])");
    }

    Criteria legalForms(List<String> codes) {
        if (codes.isEmpty()) {
            return this;
        }
        forms = codes.stream().distinct().toList();
        parameters.put("forms", forms.toArray(String[]::new));
        uneven = true;
        return other("o.legal_form_code = any(cast(:forms as text[]))");
    }

    Criteria liquidated(@Nullable Boolean liquidated) {
        return liquidated == null ? this : other("o.liquidated_on is " + (liquidated ? "not null" : "null"));
    }

    /** Whether the profile has enough points, as counted last. */
    Criteria complete(@Nullable Boolean complete) {
        return judged(complete, "q.points >= " + Completeness.ENOUGH, "q.points < " + Completeness.ENOUGH);
    }

    /** Whether it was confirmed in the last 180 days, as counted last. */
    Criteria fresh(@Nullable Boolean fresh) {
        return judged(fresh, "q.fresh", "not q.fresh");
    }

    private Criteria judged(@Nullable Boolean wanted, String yes, String no) {
        if (wanted == null) {
            return this;
        }
        judgement.add(wanted ? yes : no);
        return other("exists (select from organization_quality q where q.organization_id = o.id and "
                + (wanted ? yes : no) + ")");
    }

    /** What is asked of profiles, as a condition on {@code organization_quality q}; empty when nothing is. */
    String judgement() {
        return String.join(" and ", judgement);
    }

    /** Begins with those whose profiles are as asked, where these are known to be at most so many. */
    Criteria amongJudged(int most) {
        return other("o.id = any(array(select q.organization_id from organization_quality q where " + judgement()
                + " limit " + most + "))");
    }

    Criteria publishedBetween(Instant after, Instant until) {
        parameters.put("after", after);
        parameters.put("until", until);
        uneven = true;
        return other("o.published_at > :after and o.published_at <= :until");
    }

    Criteria verified(@Nullable Boolean verified) {
        return verified == null ? this : other(verified ? "o.verified" : "not o.verified");
    }

    /** Everything whose ОКТМО begins like this; region, municipality and settlement have columns of their own. */
    Criteria oktmo(String prefix) {
        if (prefix.isEmpty()) {
            return this;
        }
        oktmo = prefix;
        parameters.put("oktmo", prefix);
        var whole = Set.of(2, 5, 11).contains(prefix.length());
        label(TERRITORY, Stream.of("'§t" + prefix + (whole ? "'" : "':*")));
        return switch (prefix.length()) {
            case 2 -> add(TERRITORY, "%s.region = :oktmo");
            case 5 -> add(TERRITORY, "%s.municipality = :oktmo");
            case 8 -> add(TERRITORY, "o.settlement = :oktmo");
            default ->
                add(
                        TERRITORY,
                        "%s.region = left(:oktmo, 2) and o.oktmo >= :oktmo and o.oktmo < cast(:oktmo as text) || 'a'");
        };
    }

    Criteria words(SearchWords words) {
        plain = false;
        if (words.number() != null) {
            parameters.put("number", words.number());
            // Of a merged one the number is with the one that stayed.
            return add("", "((o.ogrn = :number and o.status <> 'MERGED') or o.inn = :number)");
        }
        worded = !words.isEmpty();
        parameters.put("words", words.words().toArray(String[]::new));
        parameters.put("endings", words.endings().toArray(String[]::new));
        return add("", words.isEmpty() ? "false" : "o.fts @@ " + Ranking.QUERY);
    }

    Criteria in(Box box) {
        uneven = true;
        var ranges = Spots.ranges(box);
        var spots = new ArrayList<String>();
        for (var i = 0; i < ranges.size(); i++) {
            spots.add("o.spot between :from_%1$d and :to_%1$d".formatted(i));
            parameters.put("from_" + i, ranges.get(i).from());
            parameters.put("to_" + i, ranges.get(i).to());
        }
        var pieces = new ArrayList<String>();
        for (var part : box.parts()) {
            var n = parameters.size();
            pieces.add("o.lon between :w%1$d and :e%1$d and o.lat between :s%1$d and :n%1$d".formatted(n));
            parameters.put("w" + n, part.west());
            parameters.put("s" + n, part.south());
            parameters.put("e" + n, part.east());
            parameters.put("n" + n, part.north());
        }
        other("(" + String.join(" or ", spots) + ") and (" + String.join(" or ", pieces) + ")");
        var near = box.near();
        if (near != null) {
            parameters.put("lat", near.lat());
            parameters.put("lon", near.lon());
            parameters.put("km", near.km());
            // Haversine on a sphere of the Earth's mean radius.
            other(
                    """
                    2 * 6371.0088 * asin(least(1, sqrt(power(sind((o.place[1] - :lat) / 2), 2)
                      + cosd(:lat) * cosd(o.place[1]) * power(sind((o.place[0] - :lon) / 2), 2)))) <= :km""");
        }
        return this;
    }

    /** The areas asked for; none means all. */
    List<UUID> areas() {
        return areas;
    }

    /** The kinds asked for, as the database has them; none means all. */
    List<String> kinds() {
        return kinds;
    }

    /** What the ОКТМО codes begin with; empty means everywhere. */
    String oktmo() {
        return oktmo;
    }

    /** The two digits of the region asked for; empty means everywhere. */
    String region() {
        return oktmo.substring(0, Math.min(2, oktmo.length()));
    }

    /** Whether there are words to rank published organizations by. */
    boolean isRanked() {
        return published && worded;
    }

    /** Whether there is nothing but published, areas, kinds and a territory, whose counts are kept. */
    boolean isPlain() {
        return published && plain;
    }

    /**
     * Whether there is a condition that some values of leave nearly all and others nearly none: a statement then has to
     * be planned for the values.
     */
    boolean isUneven() {
        return uneven;
    }

    /** Whether the listings of areas can be walked in the order of names. */
    boolean isInAreas() {
        return published && !areas.isEmpty() && forms.isEmpty();
    }

    /** Whether the listings of legal forms are walked instead: whatever else is asked for, names begin with the form. */
    boolean isOfForms() {
        return published && !forms.isEmpty();
    }

    /** Whether each kind has a listing of its own there; in a municipality all kinds share one. */
    boolean isOfKinds() {
        return published && !kinds.isEmpty() && oktmo.length() <= 2 && forms.isEmpty();
    }

    /** The conditions; {@code keys} is the table whose kind, region and municipality an index of the order has. */
    String where(String keys, String... without) {
        return parts.stream()
                .filter(p -> p.facet.isEmpty() || !Set.of(without).contains(p.facet))
                .map(p -> p.sql.replace("%s", keys))
                .collect(Collectors.joining(" and "));
    }

    /**
     * The conditions on {@code o}, and once more as labels that stand among its words: so one index knows the rows that
     * have the words and are what the filters ask for.
     */
    String labelled(String without) {
        return where("o", without)
                + labels.keySet().stream()
                        .filter(f -> !f.equals(without))
                        .map(f -> " and o.fts @@ cast(:label_" + f + " as tsquery)")
                        .collect(Collectors.joining());
    }

    /** What the conditions name. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** What the conditions name with labels or without. */
    Map<String, Object> allParameters() {
        var all = new HashMap<>(parameters);
        labels.forEach((facet, label) -> all.put("label_" + facet, label));
        return all;
    }

    private void label(String facet, Stream<String> values) {
        labels.put(facet, values.collect(Collectors.joining(" | ")));
    }

    private Criteria other(String sql) {
        plain = false;
        return add("", sql);
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
