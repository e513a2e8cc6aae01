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

    /** Without the names of their territories. */
    List<ThresholdView> all() {
        return sql.rows(
                """
                select oktmo_prefix, supports, adults, proposal_threshold_of(oktmo_prefix) from proposal_threshold
                order by oktmo_prefix limit 500""",
                Map.of(),
                row -> new ThresholdView(
                        row.getString(1).isEmpty() ? EVERYWHERE : row.getString(1),
                        null,
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getInt(4)));
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
