package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Lists, counts and corrections, each one statement. No entity is loaded for a list. */
@ApplicationScoped
class OrganizationListRepository {
    /** So many matches are ranked; the rest of a very common word is left out of an order by relevance. */
    private static final int CANDIDATES = 400;

    private static final int FACET_VALUES = 50;
    private static final String COLUMNS =
            """
            o.id, o.slug, o.kind, o.short_name, left(o.mission, 300) as mission, o.area_ids, o.territory_id,
            o.place[1] as lat, o.place[0] as lon, o.verified, o.demo, o.status, o.created_at, o.updated_at""";
    private static final String HIGHLIGHTS =
            """
            , ts_headline('russian', translate(%1$s, 'ёЁ', 'еЕ'), organization_query(cast(:words as text[])),
                'StartSel="\uE000",StopSel="\uE001",HighlightAll=true')""";
    private static final String NAMES = "concat_ws(' — ', o.short_name, o.full_name)";
    private static final String TEXTS = "concat_ws(' ', o.mission, o.description)";

    private final EntityManager em;

    OrganizationListRepository(EntityManager em) {
        this.em = em;
    }

    /** A page in one of the orders. */
    Slice<OrganizationRow> page(
            Criteria criteria, OrganizationSort sort, @Nullable SearchWords words, @Nullable Key after, int limit) {
        var marked = words != null && words.number() == null && !words.isEmpty();
        var inner =
                switch (sort) {
                    case RELEVANCE -> byRelevance(criteria, marked, after);
                    case SHORT_NAME -> byName(criteria, after);
                    case OLDEST -> byAge(criteria, "asc", after == null ? "" : " and (o.created_at, o.id) > (:k, :id)");
                    case NEWEST ->
                        byAge(criteria, "desc", after == null ? "" : " and (o.created_at, o.id) < (:k, :id)");
                };
        var key = sort == OrganizationSort.RELEVANCE
                ? "p.rank"
                : sort == OrganizationSort.SHORT_NAME ? "o.name_key" : "o.created_at";
        // Marks are made for the rows of the page only.
        var sql = "select " + COLUMNS + ", " + key + " as sort_key"
                + (marked
                        ? ", " + NAMES + " as names, " + TEXTS + " as texts" + HIGHLIGHTS.formatted(NAMES)
                                + " as marked_names" + HIGHLIGHTS.formatted(TEXTS) + " as marked_texts"
                        : "")
                + " from (" + inner + " limit :limit) p join organization o on o.id = p.id order by p.no";
        NativeQuery<?> query = columns(natively(sql), sort);
        if (marked) {
            for (var name : List.of("names", "texts", "marked_names", "marked_texts")) {
                query.addScalar(name, String.class);
            }
        }
        bind(query, criteria, sql);
        query.setParameter("limit", limit + 1);
        if (after != null) {
            query.setParameter("k", key(sort, after)).setParameter("id", after.uuid(1));
        }
        List<OrganizationRow> rows = new ArrayList<>();
        for (var row : query.getResultList()) {
            rows.add(row((Object[]) row, marked));
        }
        return Slice.of(rows, limit, OrganizationRow::key);
    }

    /** Published cards for other features, in no order. */
    List<OrganizationRow> cards(Collection<UUID> ids) {
        var sql = "select " + COLUMNS + ", o.name_key as sort_key from organization o"
                + " where o.id = any(cast(:ids as uuid[])) and o.listed";
        NativeQuery<?> query = columns(natively(sql), OrganizationSort.SHORT_NAME);
        query.setParameter("ids", ids.toArray(UUID[]::new));
        List<OrganizationRow> rows = new ArrayList<>();
        for (var row : query.getResultList()) {
            rows.add(row((Object[]) row, false));
        }
        return rows;
    }

    /** How many match. */
    long count(Criteria criteria) {
        var sql = "select count(*) as number from organization o where " + criteria.where("o", "");
        NativeQuery<?> query = natively(sql);
        query.addScalar("number", Long.class);
        bind(query, criteria, sql);
        return (Long) query.getSingleResult();
    }

    /** How many match by each value of the facets, most frequent first; a facet's own filter does not narrow it. */
    Map<String, Map<String, Long>> facets(Criteria criteria, Collection<String> wanted) {
        var parts = wanted.stream().map(f -> "(" + facet(f, criteria) + ")").toList();
        var sql = "select facet, value, number from (" + String.join(" union all ", parts)
                + ") f order by facet, number desc, value";
        NativeQuery<?> query = natively(sql);
        query.addScalar("facet", String.class).addScalar("value", String.class).addScalar("number", Long.class);
        bind(query, criteria, sql);
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        wanted.forEach(f -> facets.put(f, new LinkedHashMap<>()));
        for (var row : query.getResultList()) {
            var cells = (Object[]) row;
            facets.getOrDefault((String) cells[0], new HashMap<>()).put((String) cells[1], (Long) cells[2]);
        }
        return facets;
    }

    private static String facet(String name, Criteria criteria) {
        var from = " from organization o" + (name.equals("area") ? " cross join unnest(o.area_ids) area" : "");
        var value =
                switch (name) {
                    case "area" -> "cast(area as text)";
                    case "kind" -> "o.kind";
                    default -> "cast(o.territory_id as text)";
                };
        return "select '" + name + "' as facet, " + value + " as value, count(*) as number" + from + " where "
                + criteria.where("o", name) + " and " + value + " is not null group by 2 order by 3 desc limit "
                + FACET_VALUES;
    }

    /** Words of the dictionary that look like the typed ones. */
    Map<String, List<String>> candidates(List<String> typed) {
        var alike = new HashMap<String, List<String>>();
        if (typed.isEmpty()) {
            return alike;
        }
        NativeQuery<?> query = natively(
                """
                select t.word, w.word as candidate
                from unnest(cast(:typed as text[])) t(word) cross join lateral organization_words_like(t.word) w(word)""");
        query.addScalar("word", String.class).addScalar("candidate", String.class);
        query.setParameter("typed", typed.toArray(String[]::new));
        for (var row : query.getResultList()) {
            var cells = (Object[]) row;
            alike.computeIfAbsent((String) cells[0], w -> new ArrayList<>()).add((String) cells[1]);
        }
        return alike;
    }

    private NativeQuery<?> natively(String sql) {
        return em.createNativeQuery(sql).unwrap(NativeQuery.class);
    }

    private static String byRelevance(Criteria criteria, boolean ranked, @Nullable Key after) {
        // A name that begins with what was typed comes first; a verified organization before its equals.
        var rank = ranked
                ? """
                  -(ts_rank(o.fts, organization_query(cast(:words as text[])))
                    + case when starts_with(o.name_key, array_to_string(cast(:words as text[]), ' ')) then 1 else 0 end
                    + case when o.verified then 0.01 else 0 end)"""
                : "0";
        return "select id, rank, row_number() over (order by rank, id) as no from (select o.id, cast(" + rank
                + " as float8) as rank from organization o where " + criteria.where("o", "") + " limit " + CANDIDATES
                + ") c" + (after == null ? "" : " where (rank, id) > (:k, :id)") + " order by rank, id";
    }

    private static String byName(Criteria criteria, @Nullable Key after) {
        var area = criteria.listing();
        var keys = area == null ? "o" : "a";
        var id = area == null ? "o.id" : "a.organization_id";
        return "select " + id + " as id, row_number() over (order by " + keys + ".name_key, " + id + ") as no from "
                + (area == null
                        ? "organization o where "
                        : "organization_area a join organization o on o.id = a.organization_id"
                                + " where a.area_id = (cast(:areas as uuid[]))[1] and a.listed and ")
                + criteria.where(keys, area == null ? "" : "area")
                + (after == null ? "" : " and (" + keys + ".name_key, " + id + ") > (:k, :id)")
                + " order by " + keys + ".name_key, " + id;
    }

    private static String byAge(Criteria criteria, String direction, String after) {
        var order = "o.created_at " + direction + ", o.id " + direction;
        return "select o.id, row_number() over (order by " + order + ") as no from organization o where "
                + criteria.where("o", "") + after + " order by " + order;
    }

    private static Object key(OrganizationSort sort, Key after) {
        return switch (sort) {
            case RELEVANCE -> after.number(0);
            case SHORT_NAME -> after.text(0);
            case OLDEST, NEWEST -> after.instant(0);
        };
    }

    private static void bind(NativeQuery<?> query, Criteria criteria, String sql) {
        criteria.parameters().forEach((name, value) -> {
            // A facet without its own filter does not have that filter's parameter either.
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
    }

    private static NativeQuery<?> columns(NativeQuery<?> query, OrganizationSort sort) {
        query.addScalar("id", UUID.class).addScalar("slug", String.class).addScalar("kind", String.class);
        query.addScalar("short_name", String.class).addScalar("mission", String.class);
        query.addScalar("area_ids", UUID[].class).addScalar("territory_id", UUID.class);
        query.addScalar("lat", Double.class).addScalar("lon", Double.class);
        query.addScalar("verified", Boolean.class).addScalar("demo", Boolean.class);
        query.addScalar("status", String.class);
        query.addScalar("created_at", Instant.class).addScalar("updated_at", Instant.class);
        return query.addScalar(
                "sort_key",
                switch (sort) {
                    case RELEVANCE -> Double.class;
                    case SHORT_NAME -> String.class;
                    case OLDEST, NEWEST -> Instant.class;
                });
    }

    private static OrganizationRow row(Object[] c, boolean marked) {
        @Nullable String highlight = null;
        if (marked) {
            highlight = Highlight.excerpt((String) c[16], (String) c[18]);
            highlight = highlight != null ? highlight : Highlight.excerpt((String) c[15], (String) c[17]);
        }
        return new OrganizationRow(
                (UUID) c[0],
                (String) c[1],
                OrganizationKind.valueOf((String) c[2]),
                (String) c[3],
                (String) c[4],
                List.of((UUID[]) c[5]),
                (UUID) c[6],
                c[7] == null ? null : new GeoPoint((Double) c[7], (Double) c[8]),
                (Boolean) c[9],
                (Boolean) c[10],
                OrganizationStatus.valueOf((String) c[11]),
                (Instant) c[12],
                (Instant) c[13],
                Key.of(c[14], c[0]),
                highlight);
    }
}
