package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import roundtable.shared.http.EnumNames;

/** What time does to initiatives. Each method may be called again, and says how many it has moved. */
@ApplicationScoped
class TermService {
    private final InitiativeRepository initiatives;
    private final ReminderRepository reminders;
    private final InitiativeMoves moves;
    private final Clock clock;

    TermService(InitiativeRepository initiatives, ReminderRepository reminders, InitiativeMoves moves, Clock clock) {
        this.initiatives = initiatives;
        this.reminders = reminders;
        this.moves = moves;
        this.clock = clock;
    }

    /** The day has come since when an act holds; a portion. */
    @Transactional
    int comeIntoForce() {
        var due = initiatives.effectiveBy(LocalDate.now(clock));
        due.forEach(i -> moves.alone(i, InitiativeAction.COME_INTO_FORCE));
        return due.size();
    }

    /** People are told of terms that end; each once. */
    @Transactional
    int remind() {
        var due = reminders.take();
        due.forEach(d -> moves.remind(d.initiative(), EnumNames.of(d.reminder())));
        return due.size();
    }

    /** The thirty days of a made-up initiative were over yesterday. */
    @Transactional
    void endDiscussion(UUID initiative) {
        initiatives.endDiscussion(initiative, LocalDate.now(clock).minusDays(1));
    }
}
