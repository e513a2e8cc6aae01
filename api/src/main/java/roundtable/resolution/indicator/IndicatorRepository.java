package roundtable.resolution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;

/** Calls the definitions' functions, and keeps present values that are long in counting. */
@ApplicationScoped
class IndicatorRepository {
    /** The key becomes part of a function's name, so nothing else may stand in it. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final EntityManager em;

    IndicatorRepository(EntityManager em) {
        this.em = em;
    }

    Measurement measure(Indicator indicator, String territory, Period period) {
        if (indicator.isAwaited()) {
            return Measurement.NOTHING;
        }
        var row = (Tuple) em.createNativeQuery(
                        "select value, numerator, denominator, sample, source_max_at from " + function(indicator)
                                + "(cast(:territory as text), :from, :to)",
                        Tuple.class)
                .setParameter("territory", territory)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
        var sample = row.get(3, Number.class);
        return new Measurement(
                row.get(0, BigDecimal.class),
                row.get(1, BigDecimal.class),
                row.get(2, BigDecimal.class),
                sample == null ? 0 : sample.longValue(),
                row.get(4, Instant.class));
    }

    /** The rows counted, by id. */
    List<Counted> counted(Indicator indicator, String territory, Period period, @Nullable Key after, int limit) {
        if (indicator.isAwaited()) {
            return List.of();
        }
        var query = em.createNativeQuery(
                        "select id, version from " + function(indicator)
                                + "_rows(cast(:territory as text), :from, :to)"
                                + (after == null ? "" : " where id > :after") + " order by id",
                        Tuple.class)
                .setParameter("territory", territory)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new Counted(
                        row.get(0, UUID.class), row.get(1, Number.class).longValue()))
                .toList();
    }

    /** SHA-256 of the sorted ids and versions, computed where the rows are. */
    String digest(Indicator indicator, String territory, Period period) {
        return (String) OneColumn.of(
                        em,
                        """
                select encode(sha256(convert_to(coalesce(string_agg(id || ' ' || version, E'\\n' order by id), ''), 'UTF8')),
                              'hex')
                from %s_rows(cast(:territory as text), :from, :to)"""
                                .formatted(function(indicator)),
                        String.class)
                .setParameter("territory", territory)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
    }

    /** Present values that a job keeps, since they take long to count: by definition and period, null when unknown. */
    Map<String, Optional<BigDecimal>> present() {
        List<?> rows = em.createNativeQuery(
                        "select key || ' ' || version || ' ' || from_on || ' ' || to_on, value from indicator_present",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class), row -> Optional.ofNullable(row.get(1, BigDecimal.class))));
    }

    void keepPresent(Indicator indicator, Period period, @Nullable BigDecimal value) {
        em.createNativeQuery(
                        """
                insert into indicator_present as p (key, version, from_on, to_on, value)
                values (:key, :version, :from, :to, cast(:value as numeric))
                on conflict (key, version) do update
                    set from_on = excluded.from_on, to_on = excluded.to_on, value = excluded.value
                where (p.from_on, p.to_on, p.value) is distinct from (excluded.from_on, excluded.to_on, excluded.value)""")
                .setParameter("key", indicator.key())
                .setParameter("version", indicator.version())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("value", text(value))
                .executeUpdate();
    }

    void forgetPresent(Indicator indicator) {
        em.createNativeQuery("delete from indicator_present where key = :key and version = :version")
                .setParameter("key", indicator.key())
                .setParameter("version", indicator.version())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String function(Indicator indicator) {
        if (!KEY.matcher(indicator.key()).matches()) {
            throw new IllegalArgumentException("Not a key: " + indicator.key());
        }
        return "ind_" + indicator.key() + "_v" + indicator.version();
    }
}
