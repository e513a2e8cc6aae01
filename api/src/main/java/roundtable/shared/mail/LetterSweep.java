package roundtable.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import roundtable.shared.store.HourlySweep;

/** Every hour: forgets what was sent more than eight days ago; the outbox repeats no event that is as old. */
@ApplicationScoped
class LetterSweep implements HourlySweep {
    private static final Duration KEPT = Duration.ofDays(8);

    private final LetterRepository letters;
    private final Clock clock;

    LetterSweep(LetterRepository letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letter-sweep";
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Old> old() {
        return List.of(new Old(KEPT, letters::forget));
    }
}
