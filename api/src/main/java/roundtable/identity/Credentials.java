package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.AccountRepository.Account;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/**
 * Looks at what a person proves themselves with. Whatever is wrong, the answer is one and the same and takes the same
 * work, so that nobody can ask which addresses have an account. The password is hashed outside of any transaction.
 */
@ApplicationScoped
class Credentials {
    static final ProblemType FAILED = new ProblemType("identity", "sign-in-failed", 401);
    static final ProblemType CODE_WANTED = new ProblemType("identity", "otp-required", 401);

    private final AccountRepository accounts;
    private final AccountService accountService;
    private final SessionService sessions;
    private final PasswordHasher hasher;
    private final LockOut lockOut;
    private final DeviceCookie devices;
    private final SecondFactorService factors;
    private final SecondFactorRepository codes;

    Credentials(
            AccountRepository accounts,
            AccountService accountService,
            SessionService sessions,
            PasswordHasher hasher,
            LockOut lockOut,
            DeviceCookie devices,
            SecondFactorService factors,
            SecondFactorRepository codes) {
        this.accounts = accounts;
        this.accountService = accountService;
        this.sessions = sessions;
        this.hasher = hasher;
        this.lockOut = lockOut;
        this.devices = devices;
        this.factors = factors;
        this.codes = codes;
    }

    /**
     * The account, or a problem: 401 refused, 429 too many tries, 503 too many at once.
     *
     * @param deed what is tried, for the audit
     * @param email in its normal form
     */
    Proven check(String deed, String email, String password, @Nullable String otp) {
        var account = accounts.active(email).orElse(null);
        var device = devices.known(account == null ? null : account.id());
        var attempt = lockOut.attempt(email, device);
        var phc = account == null ? null : account.phc();
        var fits = hasher.verify(phc, password);
        if (!fits || account == null || phc == null) {
            sessions.refuse(deed, account == null ? null : account.id());
            throw failed();
        }
        attempt.succeeded();
        checkCode(deed, account, otp);
        if (hasher.isOutdated(phc)) {
            accountService.rehash(account.id(), hasher.hash(password));
        }
        return new Proven(account, account.secondFactor() ? Proof.PASSWORD + " " + Proof.CODE : Proof.PASSWORD);
    }

    /**
     * What is left after the first proof: the second factor, where there is one. From then on the device is known.
     */
    void checkCode(String deed, Account account, @Nullable String otp) {
        if (account.secondFactor()) {
            checkCode(deed, account.id(), otp, devices.known(account.id()));
        }
        devices.remember(account.id());
    }

    /**
     * The second factor has a counter of its own: five tries in five minutes, then the first proof alone has to come
     * again; and ten failures an hour.
     */
    private void checkCode(String deed, UUID account, @Nullable String otp, @Nullable String device) {
        if (otp == null || otp.isBlank()) {
            factors.challenge(account);
            throw ProblemException.of(CODE_WANTED);
        }
        if (!factors.takeTry(account)) {
            sessions.refuse(deed, account);
            throw new ProblemException(FAILED, Message.of("identity.second-factor.over"));
        }
        var guess = lockOut.guess(account, device);
        if (!fits(account, otp)) {
            sessions.refuse(deed, account);
            throw new ProblemException(CODE_WANTED, Message.of("identity.second-factor.code"));
        }
        guess.succeeded();
    }

    private boolean fits(UUID account, String otp) {
        var recovery = RecoveryCode.read(otp).orElse(null);
        if (recovery == null) {
            return factors.fits(account, otp);
        }
        var phc = codes.code(account, recovery.no()).orElse(null);
        return hasher.verify(phc, recovery.letters()) && phc != null && factors.use(account, recovery.no(), phc);
    }

    static ProblemException failed() {
        return ProblemException.of(FAILED);
    }

    /**
     * Who it is.
     *
     * @param amr how they proved it (RFC 8176), separated by spaces
     */
    record Proven(Account account, String amr) {}
}
