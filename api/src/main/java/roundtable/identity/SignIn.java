package roundtable.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import roundtable.identity.AccountRepository.Account;
import roundtable.identity.SessionRepository.Device;
import roundtable.identity.SessionService.Renewed;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Signs a person in, and lets somebody who is signed in prove once more that it is them. */
@ApplicationScoped
class SignIn {
    private static final int LONGEST_DEVICE = 200;

    private final Credentials credentials;
    private final AccountRepository accounts;
    private final SessionService sessions;
    private final CurrentRequest request;
    private final RoutingContext rc;
    private final Clock clock;

    SignIn(
            Credentials credentials,
            AccountRepository accounts,
            SessionService sessions,
            CurrentRequest request,
            RoutingContext rc,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.request = request;
        this.rc = rc;
        this.clock = clock;
    }

    /** A session, or a problem of {@link Credentials}. */
    SignedIn with(SignInInput input) {
        var proven = credentials.check("sign_in", Email.normalised(input.email()), input.password(), input.otp());
        return open(proven.account(), proven.amr(), clock.instant());
    }

    /** A session on this device for somebody who has proved who they are. */
    SignedIn open(Account account, String amr, Instant authTime) {
        var session = sessions.open(account, device(), amr, authTime).orElseThrow(Credentials::failed);
        return new SignedIn(account, session);
    }

    /** The same session with a new proof, or a problem of {@link Credentials}. */
    OpenSession again(UUID user, UUID session, StepUpInput input) {
        var email = accounts.find(user).map(Account::email).orElseThrow(SignIn::over);
        var proven = credentials.check("step_up", email, input.password(), input.otp());
        return sessions.prove(proven.account(), session, proven.amr(), clock.instant())
                .orElseThrow(SignIn::over);
    }

    private Device device() {
        var agent = Objects.requireNonNullElse(rc.request().getHeader("User-Agent"), "")
                .replaceAll("\\p{Cntrl}", " ");
        return new Device(
                request.network().orElse("unknown"),
                agent.length() > LONGEST_DEVICE ? agent.substring(0, LONGEST_DEVICE) : agent);
    }

    private static ProblemException over() {
        return ProblemException.of(ProblemType.UNAUTHENTICATED);
    }

    /** Who has signed in, and their session. */
    record SignedIn(Account account, Renewed renewed) {}
}
