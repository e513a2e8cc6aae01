package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import roundtable.shared.store.HourlySweep;

/**
 * Every hour: forgets registrations that nobody has confirmed and wishes for a new password, four days after they came
 * (so long the mail server may have been away), the tokens of links thirty days after they ended, and ways to the
 * outside provider that are over.
 */
@ApplicationScoped
class AccountSweep implements HourlySweep {
    private static final Duration WAITING = Duration.ofDays(4);
    private static final Duration TOKENS = Duration.ofDays(30);

    private final RegistrationRepository registrations;
    private final PasswordRepository passwords;
    private final OneTimeTokenRepository tokens;
    private final OutsideVisitRepository visits;
    private final Clock clock;

    AccountSweep(
            RegistrationRepository registrations,
            PasswordRepository passwords,
            OneTimeTokenRepository tokens,
            OutsideVisitRepository visits,
            Clock clock) {
        this.registrations = registrations;
        this.passwords = passwords;
        this.tokens = tokens;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account-sweep";
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Old> old() {
        return List.of(
                new Old(WAITING, registrations::forget),
                new Old(WAITING, passwords::forgetRequests),
                new Old(TOKENS, tokens::forget),
                new Old(Duration.ZERO, visits::forget));
    }
}
