package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.answer.DisputeVoices;
import roundtable.answer.KeptDisputes;
import roundtable.shared.store.Sql;

/** Disputes of answers, and the people concerned who speak for one. */
@ApplicationScoped
class DisputeRepository extends KeptDisputes<ProblemDispute> {
    private final DisputeVoices voices;

    DisputeRepository(Sql sql, Clock clock) {
        voices = new DisputeVoices(sql, clock, Problem.TYPE, "true");
    }

    @Override
    public DisputeVoices voices() {
        return voices;
    }
}
