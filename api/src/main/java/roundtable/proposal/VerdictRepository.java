package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.Verdict;
import roundtable.shared.store.Sql;

/** What supporters say of a claim that all is done: one word for a person and claim; the last one counts. */
@ApplicationScoped
class VerdictRepository {
    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    VerdictRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    void say(UUID proposal, int claim, UUID account, Verdict verdict, @Nullable String reason) {
        em.createNativeQuery(
                        """
                insert into proposal_verdict (proposal_id, claim, account, verdict, reason, at)
                values (:proposal, :claim, :account, :verdict, :reason, :now)
                on conflict on constraint proposal_verdict_once do update
                    set verdict = excluded.verdict, reason = excluded.reason, at = excluded.at""")
                .setParameter("proposal", proposal)
                .setParameter("claim", claim)
                .setParameter("account", account)
                .setParameter("verdict", verdict.name())
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** How many supporters have said so of that claim. */
    int count(UUID proposal, int claim, Verdict verdict) {
        return sql.rows(
                        """
                        select count(*) from proposal_verdict
                        where proposal_id = :proposal and claim = :claim and verdict = :verdict""",
                        Map.of("proposal", proposal, "claim", claim, "verdict", verdict.name()),
                        row -> row.getInt(1))
                .get(0);
    }

    /** What a person has said of what bodies call done. */
    List<PersonalProposals.Judged> by(UUID account) {
        return sql.rows(
                """
                select proposal_id, verdict, reason, at from proposal_verdict where account = :account order by at""",
                Map.of("account", account),
                row -> new PersonalProposals.Judged(
                        row.getObject(1, UUID.class),
                        Verdict.valueOf(row.getString(2)),
                        row.getString(3),
                        Sql.instant(row, 4)));
    }

    void forget(UUID account) {
        em.createNativeQuery(
                        "update proposal_verdict set account = gen_random_uuid(), reason = null where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
