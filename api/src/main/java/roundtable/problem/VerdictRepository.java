package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ClaimVerdicts;
import roundtable.answer.Verdict;
import roundtable.shared.store.Sql;

/**
 * What those whom a problem concerns say of a claim that it is solved: one word for a person and claim; the last one
 * counts, as long as the problem concerns them and has done so since before the claim.
 */
@ApplicationScoped
class VerdictRepository {
    private final EntityManager em;
    private final Sql sql;
    private final ClaimVerdicts said;

    VerdictRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        said = new ClaimVerdicts(sql, clock, Problem.TYPE);
    }

    void say(UUID problem, int claim, UUID account, Verdict verdict, @Nullable String reason) {
        said.say(problem, claim, account, verdict, reason);
    }

    /**
     * What was said of that claim, the first word first. Whom the problem concerns only since the claim is not heard:
     * that would let people be gathered for a verdict.
     */
    List<Said> of(UUID problem, int claim, Instant claimedAt) {
        return sql.rows(
                """
                select v.account, v.verdict, v.reason from problem_verdict v
                join problem_support s on s.problem_id = v.problem_id and s.account = v.account
                where v.problem_id = :problem and v.claim = :claim and s.at < :claimedAt order by v.at""",
                Map.of("problem", problem, "claim", claim, "claimedAt", claimedAt),
                row -> new Said(row.getObject(1, UUID.class), Verdict.valueOf(row.getString(2)), row.getString(3)));
    }

    /** What a person has said of what bodies call solved. */
    List<ClaimVerdicts.Said> by(UUID account) {
        return said.by(account);
    }

    /** Whoever leaves speaks no longer. */
    void forget(UUID account) {
        em.createNativeQuery("delete from problem_verdict where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** One person's word. */
    record Said(UUID account, Verdict verdict, @Nullable String reason) {}
}
