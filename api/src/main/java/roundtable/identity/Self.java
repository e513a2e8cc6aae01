package roundtable.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AccountRepository.Account;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** The caller in matters of their own account. */
@ApplicationScoped
class Self {
    private final Caller caller;
    private final SecurityIdentity who;
    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final LockOut lockOut;
    private final StepUp stepUp;

    Self(
            Caller caller,
            SecurityIdentity who,
            AccountRepository accounts,
            PasswordHasher hasher,
            LockOut lockOut,
            StepUp stepUp) {
        this.caller = caller;
        this.who = who;
        this.accounts = accounts;
        this.hasher = hasher;
        this.lockOut = lockOut;
        this.stepUp = stepUp;
    }

    UUID id() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }

    /** The session of this request; null when it has none. */
    @Nullable
    UUID session() {
        return who.getPrincipal() instanceof JsonWebToken token
                ? UUID.fromString(String.valueOf(token.<Object>getClaim("sid")))
                : null;
    }

    /** The same where there is nothing to do without one. */
    UUID requiredSession() {
        var session = session();
        if (session == null) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        return session;
    }

    /**
     * The account, when its password is the one that is given: for what a session that somebody has taken over must not
     * be enough for. Guessing it is slowed down as at the sign-in. With a second factor that has to be fresh too. An
     * account without a password, entered by an outside provider, needs a fresh proof.
     */
    Account proved(@Nullable String password) {
        var account = accounts.find(id()).orElseThrow(ProblemException::notFound);
        if (account.phc() == null) {
            stepUp.require();
            return account;
        }
        var attempt = lockOut.attempt(account.email(), null);
        if (!hasher.verify(account.phc(), password == null ? "" : password)) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/password", "password-wrong", Message.of("identity.fault.password-wrong"));
        }
        attempt.succeeded();
        if (account.secondFactor()) {
            stepUp.require();
        }
        return account;
    }
}
