package roundtable.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;
import roundtable.shared.store.Sweeping;

/** Every hour: forgets what was sent more than eight days ago; the outbox repeats no event that is as old. */
@ApplicationScoped
class LetterSweep implements PeriodicJob {
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
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        Sweeping.all(most -> letters.forget(before, most));
    }
}
