package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import roundtable.shared.store.Sql;

/** How many supports territories ask for; the table is short. */
@ApplicationScoped
class ThresholdRepository {
    private static final String EVERYWHERE = "00";

    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    ThresholdRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /** With the names of their territories in that language. */
    List<ThresholdView> all(String language) {
        var name = "en".equals(language) ? "name_en" : "name_ru";
        return sql.rows(
                """
                select p.oktmo_prefix, t.%s, p.supports, p.adults, proposal_threshold_of(p.oktmo_prefix)
                from proposal_threshold p
                left join territory t on t.oktmo = rpad(p.oktmo_prefix, greatest(length(p.oktmo_prefix), 8), '0')
                order by p.oktmo_prefix limit 500"""
                        .formatted(name),
                Map.of(),
                row -> new ThresholdView(
                        row.getString(1).isEmpty() ? EVERYWHERE : row.getString(1),
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class),
                        row.getInt(5)));
    }

    void set(String prefix, ThresholdInput in) {
        em.createNativeQuery(
                        """
                insert into proposal_threshold (oktmo_prefix, supports, adults, set_at)
                values (:prefix, cast(:supports as integer), cast(:adults as integer), :now)
                on conflict (oktmo_prefix) do update
                    set supports = excluded.supports, adults = excluded.adults, set_at = excluded.set_at""")
                .setParameter("prefix", prefix)
                .setParameter(
                        "supports", in.supports() == null ? null : in.supports().toString())
                .setParameter("adults", in.adults() == null ? null : in.adults().toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    boolean remove(String prefix) {
        return em.createNativeQuery("delete from proposal_threshold where oktmo_prefix = :prefix")
                        .setParameter("prefix", prefix)
                        .executeUpdate()
                > 0;
    }
}
