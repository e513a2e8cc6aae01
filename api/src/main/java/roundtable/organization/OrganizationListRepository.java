package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Lists, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class OrganizationListRepository {
    private static final String COLUMNS =
            """
            o.id, o.slug, o.kind, o.short_name, left(o.mission, 300), o.area_ids, o.territory_id,
            o.place[1], o.place[0], o.verified, o.demo, o.status, o.created_at, o.updated_at, o.liquidated_on""";

    private static final int SORT_KEY = 16;
    private static final int TOTAL = 17;
    private static final int TEXTS = 18;

    /** No more are counted for a total that is not kept. */
    static final int COUNTED = 10_000;

    private final Sql sql;

    OrganizationListRepository(Sql sql) {
        this.sql = sql;
    }

    /** A page in one of the orders. With words to rank by, or where counts are kept, it brings its total. */
    OrganizationPageRows page(
            Criteria criteria, OrganizationSort sort, @Nullable SearchWords words, @Nullable Key after, int limit) {
        var marked = words != null && words.number() == null && !words.isEmpty();
        var ranked = sort == OrganizationSort.RELEVANCE;
        var inner =
                switch (sort) {
                    case RELEVANCE -> Ranking.page(criteria, marked, after != null);
                    case SHORT_NAME -> Listing.page(criteria, after != null);
                    case OLDEST -> byAge(criteria, "asc", after == null ? "" : " and (o.created_at, o.id) > (:k, :id)");
                    case NEWEST ->
                        byAge(criteria, "desc", after == null ? "" : " and (o.created_at, o.id) < (:k, :id)");
                };
        var kept = KeptCounts.has(criteria, "");
        var key = ranked ? "p.rank" : sort == OrganizationSort.SHORT_NAME ? "o.name_key" : "o.created_at";
        var total = ranked ? "p.matches" : kept ? "(" + KeptCounts.total(criteria) + ")" : "null";
        // Marks are made for the rows of the page only.
        var text = "select " + COLUMNS + ", " + key + ", " + total + (marked ? Ranking.MARKS : "") + " from (" + inner
                + " limit :limit) p join organization o on o.id = p.id order by p.no";
        var parameters = KeptCounts.parameters(criteria);
        parameters.put("limit", limit + 1);
        if (after != null) {
            parameters.put("k", key(sort, after));
            parameters.put("id", after.uuid(1));
        }
        var counted = new long[] {after == null && (ranked || kept) ? 0 : -1};
        var byValues = criteria.isUneven() || (words != null && !ranked);
        var rows = sql.rows(
                words == null ? 0 : Ranking.SECONDS,
                byValues ? Sql.Plan.BY_VALUES : Sql.Plan.KEPT,
                ranked && !byValues ? Ranking.once(text) : text,
                parameters,
                row -> {
                    var matches = row.getLong(TOTAL);
                    counted[0] = row.wasNull() ? -1 : matches;
                    return read(row, sort, marked);
                });
        var many = ranked && counted[0] > Ranking.CANDIDATES;
        var slice = Slice.of(rows, limit, OrganizationRow::key);
        return new OrganizationPageRows(
                slice.withTotal(many || counted[0] < 0 ? null : counted[0]), many ? (long) Ranking.CANDIDATES : null);
    }

    /** The latest published of those that match, at most so many. */
    List<OrganizationName> lately(Criteria criteria, int most) {
        var parameters = criteria.allParameters();
        parameters.put("limit", most);
        return sql.rows(
                0,
                Sql.Plan.BY_VALUES,
                "select o.id, o.slug, o.short_name from organization o where " + criteria.where("o")
                        + " order by o.published_at desc, o.id desc limit :limit",
                parameters,
                row -> new OrganizationName(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** Published cards for other features, in no order. */
    List<OrganizationRow> cards(Collection<UUID> ids) {
        var text = "select " + COLUMNS + ", o.name_key from organization o"
                + " where o.id = any(cast(:ids as uuid[])) and o.listed";
        return sql.rows(
                text, Map.of("ids", ids.toArray(UUID[]::new)), r -> read(r, OrganizationSort.SHORT_NAME, false));
    }

    /** Names of published organizations. */
    Map<UUID, OrganizationName> names(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .rows(
                                "select id, slug, short_name from organization where id = any(:ids) and listed",
                                Map.of("ids", ids.toArray(UUID[]::new)),
                                r -> new OrganizationName(r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                        .stream()
                        .collect(Collectors.toMap(OrganizationName::id, Function.identity()));
    }

    /** Verified NGOs of an area whose place begins with that code, by id. */
    List<UUID> verifiedNgos(UUID area, String prefix, @Nullable UUID after, int most) {
        return sql.rows(
                """
                select o.id from organization_area a join organization o on o.id = a.organization_id
                where a.area_id = :area and a.kind = 'NGO' and a.listed and o.verified
                  and starts_with(o.oktmo, :prefix) and o.id > :after
                order by o.id limit :most""",
                Map.of("area", area, "prefix", prefix, "after", after == null ? new UUID(0, 0) : after, "most", most),
                row -> row.getObject(1, UUID.class));
    }

    /** Those of them that were verified since then and are not among the others, the latest first. */
    List<NewNgo> newNgos(UUID area, String prefix, Instant since, Set<UUID> except, @Nullable NewNgo after, int most) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("area", area);
        parameters.put("prefix", prefix);
        parameters.put("since", since);
        parameters.put("except", except.toArray(UUID[]::new));
        parameters.put("most", most);
        var beyond = "";
        if (after != null) {
            beyond = " and (o.verified_at, o.id) < (:at, :id)";
            parameters.put("at", after.verifiedAt());
            parameters.put("id", after.id());
        }
        return sql.rows(
                """
                select o.id, o.verified_at from organization_area a join organization o on o.id = a.organization_id
                where a.area_id = :area and a.kind = 'NGO' and a.listed and o.verified and o.verified_at >= :since
                  and starts_with(o.oktmo, :prefix) and o.id <> all(cast(:except as uuid[]))"""
                        + beyond + " order by o.verified_at desc, o.id desc limit :most",
                parameters,
                row -> new NewNgo(row.getObject(1, UUID.class), Sql.instant(row, 2)));
    }

    /** How many match, counted; null when they are more than {@value #COUNTED}. */
    @Nullable
    Long count(Criteria criteria) {
        var text = "select count(*) from (" + Ranking.candidates(criteria, "", "o.id", COUNTED + 1) + ") c";
        var number = sql.rows(
                        Ranking.SECONDS, Sql.Plan.BY_VALUES, text, criteria.allParameters(), row -> row.getLong(1))
                .get(0);
        return number > COUNTED ? null : number;
    }

    /** How many are published. */
    long published() {
        var all = new Criteria().published();
        return sql.rows(KeptCounts.total(all), KeptCounts.parameters(all), row -> row.getLong(1))
                .get(0);
    }

    /** Addresses of published ones, the oldest first: an index leads to the part, only its rows are read. */
    List<Address> addresses(long from, int most) {
        return sql.rows(
                """
                select o.slug, o.updated_at
                from (select c.id, c.created_at from organization c where c.listed
                      order by c.created_at, c.id offset :from limit :most) p
                join organization o on o.id = p.id order by p.created_at, p.id""",
                Map.of("from", from, "most", most),
                row -> new Address(row.getString(1), Sql.instant(row, 2)));
    }

    /** Where an organization's page is, and when it changed. */
    record Address(String slug, Instant updatedAt) {}

    private static String byAge(Criteria criteria, String direction, String after) {
        var order = "o.created_at " + direction + ", o.id " + direction;
        return "select o.id, row_number() over (order by " + order + ") as no from ("
                + "select o.created_at, o.id from organization o where " + criteria.where("o", "") + after
                + " order by " + order + " limit :limit) o order by " + order;
    }

    private static Object key(OrganizationSort sort, Key after) {
        return switch (sort) {
            case RELEVANCE -> after.number(0);
            case SHORT_NAME -> after.text(0);
            case OLDEST, NEWEST -> after.instant(0);
        };
    }

    private static OrganizationRow read(ResultSet row, OrganizationSort sort, boolean marked) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var lat = row.getDouble(8);
        var location = row.wasNull() ? null : new GeoPoint(lat, row.getDouble(9));
        var key =
                switch (sort) {
                    case RELEVANCE -> (Object) row.getDouble(SORT_KEY);
                    case SHORT_NAME -> row.getString(SORT_KEY);
                    case OLDEST, NEWEST -> Sql.instant(row, SORT_KEY);
                };
        return new OrganizationRow(
                id,
                row.getString(2),
                OrganizationKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Sql.list(row, 6, UUID.class),
                row.getObject(7, UUID.class),
                location,
                row.getBoolean(10),
                row.getBoolean(11),
                OrganizationStatus.valueOf(row.getString(12)),
                Sql.instant(row, 13),
                Sql.instant(row, 14),
                row.getObject(15, LocalDate.class),
                Key.of(key, id),
                marked ? highlight(row) : null);
    }

    /** A match in the texts, else one in the names. */
    private static @Nullable String highlight(ResultSet row) throws SQLException {
        var inTexts = Highlight.excerpt(row.getString(TEXTS + 1), row.getString(TEXTS + 3));
        return inTexts != null ? inTexts : Highlight.excerpt(row.getString(TEXTS), row.getString(TEXTS + 2));
    }
}
