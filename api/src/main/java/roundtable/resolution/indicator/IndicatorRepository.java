package roundtable.resolution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Calls the definitions' functions and keeps what they returned. */
@ApplicationScoped
class IndicatorRepository {
    /** The key becomes part of a function's name, so nothing else may stand in it. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private static final String COLUMNS =
            """
            select id, version, territory, from_on, to_on, revision, value, numerator, denominator, sample, status,
                   reason, computed_at, build, input_digest
            from indicator_snapshot
            """;

    private final EntityManager em;

    IndicatorRepository(EntityManager em) {
        this.em = em;
    }

    Measurement measure(Indicator indicator, String territory, Period period) {
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
        return (String) em.createNativeQuery(
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

    /** The snapshot in force for that period and version of the definition. */
    Optional<Snapshot> inForce(Indicator indicator, String territory, Period period) {
        List<?> found = em.createNativeQuery(
                        COLUMNS
                                + """
                where key = :key and version = :version and territory = :territory and from_on = :from and to_on = :to
                order by revision desc""",
                        Tuple.class)
                .setParameter("key", indicator.key())
                .setParameter("version", indicator.version())
                .setParameter("territory", territory)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(row -> snapshot((Tuple) row)).findFirst();
    }

    /** Periods of older versions of the definition that the present one has not computed yet. */
    List<Period> toRecompute(Indicator indicator, String territory) {
        List<?> found = em.createNativeQuery(
                        """
                select distinct o.from_on, o.to_on from indicator_snapshot o
                where o.key = :key and o.version < :version and o.territory = :territory and o.status <> 'PROVISIONAL'
                  and not exists (select 1 from indicator_snapshot n where n.key = o.key and n.version = :version
                      and n.territory = o.territory and n.from_on = o.from_on and n.to_on = o.to_on)
                order by o.from_on""",
                        Tuple.class)
                .setParameter("key", indicator.key())
                .setParameter("version", indicator.version())
                .setParameter("territory", territory)
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new Period(row.get(0, LocalDate.class), row.get(1, LocalDate.class)))
                .toList();
    }

    /** All snapshots of a key, the latest period first, within it the latest revision. */
    Slice<Snapshot> history(String key, String territory, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        COLUMNS
                                + "where key = :key and territory = :territory "
                                + (after == null
                                        ? ""
                                        : "and (to_on, version, revision) < (cast(:to as date), :version, :revision) ")
                                + "order by to_on desc, version desc, revision desc",
                        Tuple.class)
                .setParameter("key", key)
                .setParameter("territory", territory)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("to", LocalDate.parse(after.text(0)))
                    .setParameter("version", Integer.valueOf(after.text(1)))
                    .setParameter("revision", Integer.valueOf(after.text(2)));
        }
        List<?> found = query.getResultList();
        return Slice.of(
                found.stream().map(row -> snapshot((Tuple) row)).toList(),
                limit,
                s -> Key.of(s.to(), s.version(), s.revision()));
    }

    /** Kept values of past periods, and the targets that were set last. */
    Known known() {
        List<?> values = em.createNativeQuery(
                        """
                select distinct on (key, version, to_on) key || ' ' || version || ' ' || to_on, value
                from indicator_snapshot where territory = '' and value is not null
                order by key, version, to_on, revision desc""",
                        Tuple.class)
                .getResultList();
        List<?> targets = em.createNativeQuery(
                        """
                select distinct on (key) key, target from indicator_target where retired_at is null
                order by key, set_at desc""",
                        Tuple.class)
                .getResultList();
        return new Known(decimals(values), decimals(targets));
    }

    private static Map<String, BigDecimal> decimals(List<?> rows) {
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, BigDecimal.class)));
    }

    /** Keeps a value; a provisional one of the same period is replaced, a final one never. */
    void keep(Indicator indicator, Snapshot s) {
        em.createNativeQuery(
                        """
                insert into indicator_snapshot (key, version, territory, from_on, to_on, revision, value, numerator,
                    denominator, sample, min_sample, status, reason, computed_at, build, input_digest)
                values (:key, :version, :territory, :from, :to, :revision, cast(:value as numeric),
                    cast(:numerator as numeric), cast(:denominator as numeric), :sample, :minSample, :status, :reason,
                    :computedAt, :build, :digest)
                on conflict on constraint indicator_snapshot_once do update set value = excluded.value,
                    numerator = excluded.numerator, denominator = excluded.denominator, sample = excluded.sample,
                    min_sample = excluded.min_sample, status = excluded.status, computed_at = excluded.computed_at,
                    build = excluded.build, input_digest = excluded.input_digest
                where indicator_snapshot.status = 'PROVISIONAL'""")
                .setParameter("key", indicator.key())
                .setParameter("version", indicator.version())
                .setParameter("territory", s.territory())
                .setParameter("from", s.from())
                .setParameter("to", s.to())
                .setParameter("revision", s.revision())
                .setParameter("value", text(s.value()))
                .setParameter("numerator", text(s.numerator()))
                .setParameter("denominator", text(s.denominator()))
                .setParameter("sample", s.sample())
                .setParameter("minSample", indicator.minSample())
                .setParameter("status", s.status().name())
                .setParameter("reason", s.reason())
                .setParameter("computedAt", s.computedAt())
                .setParameter("build", s.build())
                .setParameter("digest", s.inputDigest())
                .executeUpdate();
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

    /** See {@link #known()}. */
    record Known(Map<String, BigDecimal> values, Map<String, BigDecimal> targets) {
        @Nullable
        BigDecimal before(Indicator indicator, Period period) {
            return values.get(indicator.key() + " " + indicator.version() + " " + period.to());
        }

        @Nullable
        BigDecimal target(String key) {
            return targets.get(key);
        }
    }

    private static Snapshot snapshot(Tuple row) {
        return new Snapshot(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, LocalDate.class),
                row.get(4, LocalDate.class),
                row.get(5, Integer.class),
                row.get(6, BigDecimal.class),
                row.get(7, BigDecimal.class),
                row.get(8, BigDecimal.class),
                row.get(9, Long.class),
                SnapshotStatus.valueOf(row.get(10, String.class)),
                row.get(11, String.class),
                row.get(12, Instant.class),
                row.get(13, String.class),
                row.get(14, String.class));
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
