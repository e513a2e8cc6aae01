package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.answer.ClaimVerdicts;
import roundtable.shared.store.Sql;

/**
 * What supporters say of a claim that all is done: one word for a person and claim; the last one counts, as long as they
 * stand behind the proposal and have done so since before the claim.
 */
@ApplicationScoped
class VerdictRepository {
    private final ClaimVerdicts words;

    VerdictRepository(Sql sql, Clock clock) {
        words = new ClaimVerdicts(sql, clock, Proposal.TYPE, "s.withdrawn_at is null");
    }

    ClaimVerdicts words() {
        return words;
    }
}
