package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.TermRule.Source;
import roundtable.shared.store.Sql;

/** The terms that bodies and the installation have set; where nothing is set the law's hold. */
@ApplicationScoped
class TermRuleRepository {
    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    TermRuleRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /** What holds for each action; for no body what the installation has set. */
    Map<TermAction, TermRule> holding(@Nullable UUID body, LegalRegime regime) {
        var all = TermRule.byLaw();
        var named = new HashMap<String, Object>();
        named.put("body", body);
        named.put("regime", regime.name());
        // The body's own come last, and so win.
        sql.rows(
                        """
                        select action, days, counted, body_id is not null, set_at from term_rule
                        where regime = :regime and (body_id is null or body_id = cast(:body as uuid))
                        order by body_id nulls first""",
                        named,
                        row -> new TermRule(
                                TermAction.valueOf(row.getString(1)),
                                row.getInt(2),
                                DayCount.valueOf(row.getString(3)),
                                row.getBoolean(4) ? Source.BODY : Source.INSTALLATION,
                                Sql.instant(row, 5)))
                .forEach(rule -> all.put(rule.action(), rule));
        return all;
    }

    void set(@Nullable UUID body, LegalRegime regime, TermAction action, TermRuleInput in, UUID by) {
        em.createNativeQuery(
                        """
                insert into term_rule (body_id, regime, action, days, counted, set_by, set_at)
                values (cast(:body as uuid), :regime, :action, :days, :counted, :by, :now)
                on conflict on constraint term_rule_once do update
                    set days = excluded.days, counted = excluded.counted, set_by = excluded.set_by, set_at = excluded.set_at""")
                .setParameter("body", text(body))
                .setParameter("regime", regime.name())
                .setParameter("action", action.name())
                .setParameter("days", in.days())
                .setParameter("counted", in.count().name())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    boolean remove(@Nullable UUID body, LegalRegime regime, TermAction action) {
        return em.createNativeQuery(
                                """
                delete from term_rule
                where body_id is not distinct from cast(:body as uuid) and regime = :regime and action = :action""")
                        .setParameter("body", text(body))
                        .setParameter("regime", regime.name())
                        .setParameter("action", action.name())
                        .executeUpdate()
                > 0;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
