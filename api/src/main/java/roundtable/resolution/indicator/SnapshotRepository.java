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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Indicator;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Keeps what the definitions' functions returned, and reads it again. */
@ApplicationScoped
class SnapshotRepository {
    private static final String COLUMNS =
            """
            select id, version, territory, from_on, to_on, revision, value, numerator, denominator, sample, status,
                   reason, computed_at, build, input_digest
            from indicator_snapshot
            """;

    private final EntityManager em;

    SnapshotRepository(EntityManager em) {
        this.em = em;
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

    /** Kept values of past periods of that territory, and the targets that were set last: those are for everywhere. */
    Known known(String territory) {
        List<?> values = em.createNativeQuery(
                        """
                select distinct on (key, version, to_on) key || ' ' || version || ' ' || to_on, value
                from indicator_snapshot where territory = :territory and value is not null
                order by key, version, to_on, revision desc""",
                        Tuple.class)
                .setParameter("territory", territory)
                .getResultList();
        List<?> targets = em.createNativeQuery(
                        """
                select distinct on (key) key, target from indicator_target where retired_at is null
                order by key, set_at desc""",
                        Tuple.class)
                .getResultList();
        return new Known(decimals(values), territory.isEmpty() ? decimals(targets) : Map.of());
    }

    /** Regions and municipalities for which values are kept apart, in the order of their codes. */
    List<TerritoryCode> territories() {
        List<?> rows = em.createNativeQuery(
                        """
                select c.code, t.name_ru, t.name_en from indicator_territories() c
                join territory t on t.oktmo = rpad(c.code, 8, '0') order by c.code""",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row ->
                        new TerritoryCode(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
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

    /** See {@link #known(String)}. */
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
}
