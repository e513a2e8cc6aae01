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

    /** With the names of their territories in that language. */
    List<VoiceLevelView> all(String language) {
        var name = "en".equals(language) ? "name_en" : "name_ru";
        return sql.rows(
                """
                select v.oktmo_prefix, t.%s, v.supports, v.ballots from voice_level v
                left join territory t on t.oktmo = rpad(v.oktmo_prefix, greatest(length(v.oktmo_prefix), 8), '0')
                order by v.oktmo_prefix limit 500"""
                        .formatted(name),
                Map.of(),
                row -> new VoiceLevelView(
                        row.getString(1).isEmpty() ? EVERYWHERE : row.getString(1),
                        row.getString(2),
                        AssuranceLevel.valueOf(row.getString(3)),
                        AssuranceLevel.valueOf(row.getString(4))));
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
