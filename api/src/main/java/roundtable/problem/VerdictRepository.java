package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.answer.ClaimVerdicts;
import roundtable.shared.store.Sql;

/**
 * What those whom a problem concerns say of a claim that it is solved: one word for a person and claim; the last one
 * counts, as long as the problem concerns them and has done so since before the claim.
 */
@ApplicationScoped
class VerdictRepository {
    private final ClaimVerdicts words;

    VerdictRepository(Sql sql, Clock clock) {
        words = new ClaimVerdicts(sql, clock, Problem.TYPE, "true");
    }

    ClaimVerdicts words() {
        return words;
    }
}
