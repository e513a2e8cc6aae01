package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import roundtable.answer.DueAnswer;
import roundtable.answer.Terms;

/** What time does to proposals. Each method takes a portion and may be called again. */
@ApplicationScoped
class PhaseService {
    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final ProposalMoves moves;
    private final Clock clock;

    PhaseService(ProposalRepository proposals, AnswerRepository answers, ProposalMoves moves, Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.moves = moves;
        this.clock = clock;
    }

    /** Signed answers whose day has come; a portion. */
    @Transactional
    List<DueAnswer> scheduled() {
        return answers.dueBefore(clock.instant());
    }

    /** The last day of the support phase is over. */
    @Transactional
    int expire() {
        var over = proposals.endedBefore(LocalDate.now(clock));
        over.forEach(p -> moves.alone(p, ProposalAction.EXPIRE));
        return over.size();
    }

    /** Days end where the installation is; its zone is a setting, which may have changed since they were set. */
    @Transactional
    int endInZone() {
        return proposals.endIn(clock.getZone());
    }

    /** The support phase of a made-up proposal was over yesterday. */
    @Transactional
    void endSupport(UUID proposal) {
        proposals.endSupport(proposal, LocalDate.now(clock).minusDays(1));
        endInZone();
    }

    /** Done is what nobody has disputed for two weeks; counted apart from what was confirmed. */
    @Transactional
    int confirmSilent() {
        var then = LocalDate.now(clock).minusDays(Terms.SILENCE_DAYS).atStartOfDay(clock.getZone());
        var silent = proposals.silentSince(then.toInstant());
        silent.forEach(p -> {
            p.implementation().implemented(ConfirmedBy.SILENCE, moves.now());
            moves.alone(p, ProposalAction.CONFIRM_BY_SILENCE);
        });
        return silent.size();
    }
}
