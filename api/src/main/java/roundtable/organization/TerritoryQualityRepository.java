package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;

/** The counts that a job keeps, by territory. */
@ApplicationScoped
class TerritoryQualityRepository {
    private static final Set<String> COUNTS =
            Set.of("organizations", "verified", "complete", "fresh", "liquidated", "suspected");

    private final EntityManager em;

    TerritoryQualityRepository(EntityManager em) {
        this.em = em;
    }

    /** A page of the territories directly in {@code parent}, in the order asked for. */
    Slice<Row> page(Order order, @Nullable String parent, String language, @Nullable Key after, int limit) {
        var query = query(order, parent, language, after);
        query.setMaxResults(limit + 1);
        return Slice.of(
                query.getResultList().stream().map(r -> row((Object[]) r)).toList(),
                limit,
                r -> Key.of(r.key(), r.quality().territory().oktmo()));
    }

    /** All of them. */
    void each(Order order, @Nullable String parent, String language, Consumer<TerritoryQuality> row) {
        try (Stream<?> rows = query(order, parent, language, null).getResultStream()) {
            rows.forEach(r -> row.accept(row((Object[]) r).quality()));
        }
    }

    private NativeQuery<?> query(Order order, @Nullable String parent, String language, @Nullable Key after) {
        var name = "en".equals(language) ? "t.name_en" : "t.name_ru";
        var key = order.key(name);
        var follows = order.descending() ? "<" : ">";
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select t.id, t.oktmo, %1$s as name, q.organizations, q.verified, q.complete, q.fresh, q.liquidated,
                       q.suspected, q.computed_at, cast(%2$s as text) as sort_key
                from territory t
                left join organization_territory_quality q
                  on q.code = left(t.oktmo, case when t.kind = 'region' then 2 else 5 end)
                where %3$s %4$s order by %2$s %5$s, t.oktmo %5$s"""
                                .formatted(
                                        name,
                                        key,
                                        parent == null
                                                ? "t.kind = 'region'"
                                                : "t.kind = 'municipality' and t.parent_oktmo = :parent",
                                        after == null
                                                ? ""
                                                : "and (" + key + ", t.oktmo) " + follows + " (cast(:k as "
                                                        + order.type() + "), :oktmo)",
                                        order.descending() ? "desc" : "asc"))
                .unwrap(NativeQuery.class);
        query.addScalar("id", UUID.class).addScalar("oktmo", String.class).addScalar("name", String.class);
        for (var count : new String[] {"organizations", "verified", "complete", "fresh", "liquidated", "suspected"}) {
            query.addScalar(count, Long.class);
        }
        query.addScalar("computed_at", Instant.class).addScalar("sort_key", String.class);
        if (parent != null) {
            query.setParameter("parent", parent);
        }
        if (after != null) {
            query.setParameter("k", after.text(0)).setParameter("oktmo", after.text(1));
        }
        return query;
    }

    private static Row row(Object[] c) {
        var all = (Long) c[3];
        var liquidated = (Long) c[7];
        var living = all == null || liquidated == null ? null : (Long) (all - liquidated);
        return new Row(
                new TerritoryQuality(
                        new TerritoryName((UUID) c[0], (String) c[1], (String) c[2]),
                        all,
                        part(c[4], living),
                        part(c[5], living),
                        part(c[6], living),
                        part(liquidated, all),
                        part(c[8], living),
                        (Instant) c[9]),
                (String) c[10]);
    }

    private static TerritoryQuality.@Nullable Part part(@Nullable Object count, @Nullable Long all) {
        return count == null || all == null || all == 0
                ? null
                : new TerritoryQuality.Part(
                        (Long) count,
                        BigDecimal.valueOf((Long) count).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP));
    }

    /**
     * A territory and its place in the order.
     *
     * @param key value of the sort column
     */
    record Row(TerritoryQuality quality, String key) {}

    /** By which column; counts other than that of the organizations are compared as shares. */
    record Order(String column, boolean descending) {

        /** Reads the contract's {@code sort}; 400 for what is not a column. */
        static Order of(@Nullable String sort) {
            var wanted = sort == null ? "-organizations" : sort;
            var descending = wanted.startsWith("-");
            var column = descending ? wanted.substring(1) : wanted;
            if (COUNTS.contains(column) || wanted.equals("name")) {
                return new Order(column, descending);
            }
            throw ProblemException.invalid(
                    Violation.In.QUERY,
                    "sort",
                    "unknown-value",
                    Message.of("shared.fault.sort", "name, " + String.join(", ", new TreeSet<>(COUNTS))));
        }

        private String key(String name) {
            var last = descending ? "-1" : "1e18";
            return switch (column) {
                case "name" -> name + " collate \"C\"";
                case "organizations" -> "coalesce(cast(q.organizations as numeric), " + last + ")";
                default ->
                    "coalesce(round(q." + column + " / nullif(cast(q.organizations"
                            + (column.equals("liquidated") ? "" : " - q.liquidated")
                            + " as numeric), 0), 9), " + last + ")";
            };
        }

        private String type() {
            return column.equals("name") ? "text" : "numeric";
        }
    }
}
