package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.store.Sql;

/** How well territories have to know people whose voices count; the table is short. */
@ApplicationScoped
class VoiceLevelRepository {
    private static final String EVERYWHERE = "00";

    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    VoiceLevelRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /** Without the names of their territories. */
    List<VoiceLevelView> all() {
        return sql.rows(
                "select oktmo_prefix, supports, ballots from voice_level order by oktmo_prefix limit 500",
                Map.of(),
                row -> new VoiceLevelView(
                        row.getString(1).isEmpty() ? EVERYWHERE : row.getString(1),
                        null,
                        AssuranceLevel.valueOf(row.getString(2)),
                        AssuranceLevel.valueOf(row.getString(3))));
    }

    void set(String prefix, VoiceLevelInput in) {
        em.createNativeQuery(
                        """
                insert into voice_level (oktmo_prefix, supports, ballots, set_at)
                values (:prefix, :supports, :ballots, :now)
                on conflict (oktmo_prefix) do update
                    set supports = excluded.supports, ballots = excluded.ballots, set_at = excluded.set_at""")
                .setParameter("prefix", prefix)
                .setParameter("supports", in.supports().name())
                .setParameter("ballots", in.ballots().name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    boolean remove(String prefix) {
        return em.createNativeQuery("delete from voice_level where oktmo_prefix = :prefix")
                        .setParameter("prefix", prefix)
                        .executeUpdate()
                > 0;
    }
}
