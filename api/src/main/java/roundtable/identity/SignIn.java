package roundtable.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import roundtable.identity.AccountRepository.Account;
import roundtable.identity.SessionRepository.Device;
import roundtable.identity.SessionService.Renewed;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Signs a person in by address and password. Whatever is wrong, the answer is one and the same and takes the same work,
 * so that nobody can ask which addresses have an account. The password is hashed outside of any transaction.
 */
@ApplicationScoped
class SignIn {
    static final ProblemType FAILED = new ProblemType("identity", "sign-in-failed", 401);
    /** How the person proved who they are, by RFC 8176. */
    private static final String BY_PASSWORD = "pwd";

    private static final int LONGEST_DEVICE = 200;

    private final AccountRepository accounts;
    private final AccountService accountService;
    private final SessionService sessions;
    private final PasswordHasher hasher;
    private final LockOut lockOut;
    private final CurrentRequest request;
    private final RoutingContext rc;

    SignIn(
            AccountRepository accounts,
            AccountService accountService,
            SessionService sessions,
            PasswordHasher hasher,
            LockOut lockOut,
            CurrentRequest request,
            RoutingContext rc) {
        this.accounts = accounts;
        this.accountService = accountService;
        this.sessions = sessions;
        this.hasher = hasher;
        this.lockOut = lockOut;
        this.request = request;
        this.rc = rc;
    }

    /** A session, or a problem: 401 refused, 429 too many tries, 503 too many at once. */
    SignedIn with(SignInInput input) {
        var email = Email.normalised(input.email());
        var attempt = lockOut.attempt(email);
        var account = accounts.active(email).orElse(null);
        var phc = account == null ? null : account.phc();
        var fits = hasher.verify(phc, input.password());
        if (!fits || account == null || phc == null) {
            sessions.refuse(account == null ? null : account.id());
            throw failed();
        }
        if (hasher.isOutdated(phc)) {
            accountService.rehash(account.id(), hasher.hash(input.password()));
        }
        var session = sessions.open(account, device(), BY_PASSWORD).orElseThrow(SignIn::failed);
        attempt.succeeded();
        return new SignedIn(account, session);
    }

    private Device device() {
        var agent = Objects.requireNonNullElse(rc.request().getHeader("User-Agent"), "")
                .replaceAll("\\p{Cntrl}", " ");
        return new Device(
                request.network().orElse("unknown"),
                agent.length() > LONGEST_DEVICE ? agent.substring(0, LONGEST_DEVICE) : agent);
    }

    private static ProblemException failed() {
        return ProblemException.of(FAILED);
    }

    /** Who has signed in, and their session. */
    record SignedIn(Account account, Renewed renewed) {}
}
