package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AccountRepository.Account;
import roundtable.identity.SessionRepository.Device;
import roundtable.identity.SessionRepository.RefreshToken;
import roundtable.shared.spi.Deed;
import roundtable.shared.spi.Deed.Outcome;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Sha256;

/**
 * Opens, renews and ends sessions. A refresh token is 256 random bits, works once, and only its SHA-256 is stored, so
 * that whoever reads the database cannot sign in with it.
 */
@ApplicationScoped
class SessionService {
    /** So long after its first use a token may be in the hands of another tab of the same browser. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final int MOST_SIBLINGS = 3;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRepository sessions;
    private final Event<Deed> deeds;
    private final Clock clock;

    SessionService(SessionRepository sessions, Event<Deed> deeds, Clock clock) {
        this.sessions = sessions;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * A session for somebody who has proved who they are; empty when the account was blocked meanwhile.
     *
     * @param authTime when they have: an outside provider may say that it was long ago
     */
    @Transactional
    Optional<Renewed> open(Account account, Device device, String amr, Instant authTime) {
        if (!sessions.lockAccount(account.id())) {
            return Optional.empty();
        }
        sessions.endSurplus(account.id());
        var life = Lifetime.of(account.roles());
        var id = sessions.add(account.id(), life, device, amr, authTime);
        var token = newToken();
        sessions.addRefreshToken(Sha256.of(token), id);
        deeds.fire(new Deed("sign_in", Outcome.OK, account.id(), id, user(account.id())));
        var now = clock.instant();
        var session = new OpenSession(id, account.id(), now, now.plus(life.absolute()), amr, authTime, account.roles());
        return Optional.of(new Renewed(session, token));
    }

    /** Remembers a proof that was refused; the account is null when nobody has that address. */
    @Transactional
    void refuse(String deed, @Nullable UUID account) {
        deeds.fire(new Deed(deed, Outcome.DENIED, null, null, account == null ? null : user(account)));
    }

    /** The session with its new proof; empty when it has ended meanwhile. */
    @Transactional
    Optional<OpenSession> prove(Account account, UUID id, String amr, Instant authTime) {
        var proved = sessions.prove(id, account.id(), amr, authTime);
        if (proved == null) {
            return Optional.empty();
        }
        deeds.fire(new Deed("step_up", Outcome.OK, null, null, user(account.id())));
        return Optional.of(new OpenSession(
                id, account.id(), proved.createdAt(), proved.absoluteUntil(), amr, proved.authTime(), account.roles()));
    }

    /**
     * Exchanges a refresh token. Used again within ten seconds it is another tab or a repeated request: up to three of
     * them get a token of their own, more get no new one, since by then the browser has one. Used again later,
     * one of the two users is a thief: the session ends, and no other does.
     *
     * @return empty when the token is good for nothing
     */
    @Transactional
    Optional<Renewed> renew(String token) {
        var hash = Sha256.of(token);
        return sessions.lockRefreshToken(hash).flatMap(known -> renew(known, hash));
    }

    private Optional<Renewed> renew(RefreshToken known, byte[] hash) {
        var session = known.session();
        var usedAt = known.usedAt();
        if (usedAt != null && clock.instant().isAfter(usedAt.plus(GRACE))) {
            sessions.end(session.id(), "refresh_token_reused");
            deeds.fire(new Deed("refresh_token_reused", Outcome.DENIED, null, session.id(), user(session.userId())));
            return Optional.empty();
        }
        if (!sessions.use(session, Lifetime.of(session.roles()))) {
            return Optional.empty();
        }
        if (usedAt != null && known.siblings() >= MOST_SIBLINGS) {
            return Optional.of(new Renewed(session, null));
        }
        var next = newToken();
        if (usedAt == null) {
            sessions.replace(hash, Sha256.of(next));
        } else {
            sessions.countSibling(hash);
        }
        sessions.addRefreshToken(Sha256.of(next), session.id());
        return Optional.of(new Renewed(session, next));
    }

    /** Ends the caller's own session. */
    @Transactional
    void signOut(UUID user, UUID session) {
        if (sessions.end(session, "sign_out")) {
            deeds.fire(new Deed("sign_out", Outcome.OK, null, null, user(user)));
        }
    }

    private static Subject user(UUID id) {
        return new Subject(AccountService.USER, id);
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A session that goes on.
     *
     * @param refreshToken for the cookie; null when the browser keeps what it has
     */
    record Renewed(OpenSession session, @Nullable String refreshToken) {}
}
