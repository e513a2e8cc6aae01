package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ClaimVerdicts;
import roundtable.answer.Verdict;
import roundtable.shared.store.Sql;

/** What supporters say of a claim that all is done: one word for a person and claim; the last one counts. */
@ApplicationScoped
class VerdictRepository {
    private final EntityManager em;
    private final Sql sql;
    private final ClaimVerdicts said;

    VerdictRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        said = new ClaimVerdicts(sql, clock, Proposal.TYPE);
    }

    void say(UUID proposal, int claim, UUID account, Verdict verdict, @Nullable String reason) {
        said.say(proposal, claim, account, verdict, reason);
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
    List<ClaimVerdicts.Said> by(UUID account) {
        return said.by(account);
    }

    void forget(UUID account) {
        em.createNativeQuery(
                        "update proposal_verdict set account = gen_random_uuid(), reason = null where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
