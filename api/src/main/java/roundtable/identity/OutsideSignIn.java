package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AccountRepository.Account;
import roundtable.identity.OutsideService.Proven;
import roundtable.identity.OutsideViews.Arrival;
import roundtable.identity.OutsideViews.ArrivalInput;
import roundtable.identity.OutsideViews.Departure;
import roundtable.identity.OutsideViews.OutsideProofInput;
import roundtable.identity.OutsideVisitRepository.Visit.Aim;
import roundtable.identity.SignIn.SignedIn;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * The way over an outside provider, from the first step to a session of this platform. The provider is asked outside of
 * any transaction.
 */
@ApplicationScoped
class OutsideSignIn {
    private final OutsideProvider provider;
    private final OutsideService service;
    private final AccountRepository accounts;
    private final Credentials credentials;
    private final SignIn signIn;
    private final SessionService sessions;
    private final Clock clock;

    OutsideSignIn(
            OutsideProvider provider,
            OutsideService service,
            AccountRepository accounts,
            Credentials credentials,
            SignIn signIn,
            SessionService sessions,
            Clock clock) {
        this.provider = provider;
        this.service = service;
        this.accounts = accounts;
        this.credentials = credentials;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Where to go; whoever proves once more who they are has to do so at the provider too. */
    Departure leave(Aim aim, @Nullable UUID user) {
        var ticket = OutsideService.ticket();
        var nonce = OutsideService.random();
        var address = provider.address(ticket.state(), nonce, ticket.proof(), aim == Aim.STEP_UP);
        service.leave(ticket, nonce, aim, user);
        return Departure.of(address.toString(), ticket);
    }

    /** The code for an answer, once. */
    Arrival arrive(ArrivalInput input) {
        provider.require();
        var visit = service.comeBack(input.ticket());
        var person = provider.exchange(input.code(), visit.nonce(), input.proof());
        var known = service.proved(input.ticket(), person);
        return new Arrival(known, person.name(), person.email());
    }

    /** A session for the account that the identity belongs to, with the second factor where there is one. */
    SignedIn session(OutsideProofInput input) {
        var proven = service.proven(input.ticket(), Aim.SIGN_IN);
        var account = owner(proven);
        credentials.checkCode("sign_in", account, input.otp());
        service.use(input.ticket(), proven);
        return signIn.open(account, amr(account), authTime(proven));
    }

    /** The same session with a new proof: only what the provider has asked anew since the person left. */
    OpenSession again(UUID user, UUID session, OutsideProofInput input) {
        var proven = service.proven(input.ticket(), Aim.STEP_UP);
        var account = owner(proven);
        if (!account.id().equals(user) || !user.equals(proven.visit().user())) {
            throw OutsideProvider.refused("another person");
        }
        var at = authTime(proven);
        if (at.isBefore(proven.visit().createdAt().minus(OutsideProvider.SKEW))) {
            throw OutsideProvider.refused("auth_time");
        }
        credentials.checkCode("step_up", account, input.otp());
        service.use(input.ticket(), proven);
        return sessions.prove(account, session, amr(account), at)
                .orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    private Account owner(Proven proven) {
        return proven.owner().flatMap(accounts::find).orElseThrow(() -> OutsideProvider.refused("nobody's identity"));
    }

    private static String amr(Account account) {
        return account.secondFactor() ? Proof.OUTSIDE + " " + Proof.CODE : Proof.OUTSIDE;
    }

    /** What the provider says; of what it does not say we believe that it was long ago. */
    private Instant authTime(Proven proven) {
        var said = proven.visit().authTime();
        var now = clock.instant();
        return said == null ? Instant.EPOCH : said.isAfter(now) ? now : said;
    }
}
