package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import roundtable.answer.TermReminders;
import roundtable.answer.Terms;

/** What time does to problems. Each method takes a portion and may be called again. */
@ApplicationScoped
class TermService {
    private final ProblemRepository problems;
    private final ProblemMoves moves;
    private final TermReminders reminders;
    private final ProblemTelling telling;
    private final Clock clock;

    TermService(
            ProblemRepository problems,
            ProblemMoves moves,
            TermReminders reminders,
            ProblemTelling telling,
            Clock clock) {
        this.problems = problems;
        this.moves = moves;
        this.reminders = reminders;
        this.telling = telling;
        this.clock = clock;
    }

    /** Solved is what nobody has disputed for two weeks; counted apart from what was confirmed. */
    @Transactional
    int confirmSilent() {
        var then = LocalDate.now(clock).minusDays(Terms.SILENCE_DAYS).atStartOfDay(clock.getZone());
        var silent = problems.silentSince(then.toInstant());
        silent.forEach(p -> {
            p.solution().solved(ConfirmedBy.SILENCE, moves.now());
            moves.alone(p, ProblemAction.CONFIRM_BY_SILENCE, null);
        });
        return silent.size();
    }

    /** People are told of terms that end; each once. */
    @Transactional
    int remind() {
        var due = reminders.take(
                Problem.TYPE,
                ProblemRepository.RUNNING,
                Map.of("zone", clock.getZone().getId(), "silence", Terms.SILENCE_DAYS));
        due.forEach(d -> problems.findByIdOptional(d.id())
                .ifPresent(p -> telling.remind(p, TermKind.valueOf(d.term()), d.reminder())));
        var unreviewed = reminders.unreviewed(Problem.TYPE, ProblemRepository.SUBMITTED);
        unreviewed.forEach(id -> problems.findByIdOptional(id).ifPresent(telling::remindModerators));
        return due.size() + unreviewed.size();
    }

    /** The last day of a call is over. */
    @Transactional
    int closeCalls() {
        var over = problems.callsBefore(LocalDate.now(clock));
        over.forEach(p -> moves.alone(p, ProblemAction.CLOSE_CALL, null));
        return over.size();
    }
}
