package roundtable.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
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

    SignIn(
            Credentials credentials,
            AccountRepository accounts,
            SessionService sessions,
            CurrentRequest request,
            RoutingContext rc) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.request = request;
        this.rc = rc;
    }

    /** A session, or a problem of {@link Credentials}. */
    SignedIn with(SignInInput input) {
        var proven = credentials.check("sign_in", Email.normalised(input.email()), input.password(), input.otp());
        var session = sessions.open(proven.account(), device(), proven.amr()).orElseThrow(Credentials::failed);
        return new SignedIn(proven.account(), session);
    }

    /** The same session with a new proof, or a problem of {@link Credentials}. */
    OpenSession again(UUID user, UUID session, StepUpInput input) {
        var email = accounts.find(user).map(Account::email).orElseThrow(SignIn::over);
        var proven = credentials.check("step_up", email, input.password(), input.otp());
        return sessions.prove(proven.account(), session, proven.amr()).orElseThrow(SignIn::over);
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
