package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;
import roundtable.shared.store.Sweeping;

/**
 * Every hour: forgets registrations that nobody has confirmed and wishes for a new password, four days after they came
 * (so long the mail server may have been away), and the tokens of links thirty days after they ended.
 */
@ApplicationScoped
class AccountSweep implements PeriodicJob {
    private static final Duration WAITING = Duration.ofDays(4);
    private static final Duration TOKENS = Duration.ofDays(30);

    private final RegistrationRepository registrations;
    private final PasswordRepository passwords;
    private final OneTimeTokenRepository tokens;
    private final Clock clock;

    AccountSweep(
            RegistrationRepository registrations,
            PasswordRepository passwords,
            OneTimeTokenRepository tokens,
            Clock clock) {
        this.registrations = registrations;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        Sweeping.all(most -> registrations.forget(now.minus(WAITING), most));
        Sweeping.all(most -> passwords.forgetRequests(now.minus(WAITING), most));
        Sweeping.all(most -> tokens.forget(now.minus(TOKENS), most));
    }
}
