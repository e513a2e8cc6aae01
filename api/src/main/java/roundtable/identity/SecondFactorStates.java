package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.AccountRepository.Account;
import roundtable.identity.SecondFactorRepository.Enrolled;

/** Says to an account how it stands with the second factor, and so what to do about roles that sleep. */
@ApplicationScoped
class SecondFactorStates {
    private final SecondFactorRepository factors;
    private final Obligation obligation;

    SecondFactorStates(SecondFactorRepository factors, Obligation obligation) {
        this.factors = factors;
        this.obligation = obligation;
    }

    SecondFactorViews.State of(Account account) {
        var enrolled = factors.enrolled(account.id());
        return new SecondFactorViews.State(
                enrolled.isPresent(),
                enrolled.map(Enrolled::since).orElse(null),
                enrolled.map(Enrolled::codesLeft).orElse(0),
                obligation.inForce()
                        && (Lifetime.isStaff(account.roles())
                                || !account.sleepingRoles().isEmpty()),
                account.sleepingRoles().stream().sorted().toList());
    }
}
