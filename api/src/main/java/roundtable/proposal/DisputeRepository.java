package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.answer.DisputeVoices;
import roundtable.answer.KeptDisputes;
import roundtable.shared.store.Sql;

/** Disputes of answers, and the supporters who speak for one. */
@ApplicationScoped
class DisputeRepository extends KeptDisputes<ProposalDispute> {
    private final DisputeVoices voices;

    DisputeRepository(Sql sql, Clock clock) {
        voices = new DisputeVoices(sql, clock, Proposal.TYPE, "s.withdrawn_at is null");
    }

    @Override
    public DisputeVoices voices() {
        return voices;
    }
}
