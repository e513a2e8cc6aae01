package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.InstallationSecret;

/** Gives, takes and asks second factors. Recovery codes are hashed by whoever calls, outside of the transaction. */
@ApplicationScoped
class SecondFactorService {
    static final String FACTOR = "totp";
    static final String PENDING = "totp_pending";

    private final SecondFactorRepository factors;
    private final SessionRepository sessions;
    private final OneTimeCodes codes;
    private final InstallationSecret seal;
    private final Event<Changed> changes;

    SecondFactorService(
            SecondFactorRepository factors,
            SessionRepository sessions,
            OneTimeCodes codes,
            InstallationSecret seal,
            Event<Changed> changes) {
        this.factors = factors;
        this.sessions = sessions;
        this.codes = codes;
        this.seal = seal;
        this.changes = changes;
    }

    /** A new secret, which counts for nothing before its first code. */
    @Transactional
    byte[] begin(UUID user) {
        sessions.lockAccount(user);
        var secret = OneTimeCodes.newSecret();
        factors.begin(user, seal.hide(secret, place(user)));
        return secret;
    }

    /** Whether this is a code of the secret that was begun. */
    boolean expects(UUID user, String code) {
        var sealed = factors.secret(user, PENDING);
        return sealed != null
                && codes.step(seal.open(sealed, place(user)), code).isPresent();
    }

    /**
     * The secret's first code makes it the account's second factor. Sessions that were opened without it end, the
     * caller's own goes on as proved by both.
     *
     * @return false when the code is not one of the secret's
     */
    @Transactional
    boolean confirm(UUID user, UUID session, String code, Map<Integer, String> recovery) {
        sessions.lockAccount(user);
        var sealed = factors.secret(user, PENDING);
        if (sealed == null) {
            return false;
        }
        var step = codes.step(seal.open(sealed, place(user)), code);
        if (step.isEmpty()) {
            return false;
        }
        factors.confirm(user, step.getAsLong());
        factors.replaceCodes(user, recovery);
        factors.endChallenge(user);
        sessions.endOthers(user, session, "second_factor");
        sessions.proveCode(session);
        changed(user, "enable_second_factor");
        return true;
    }

    /** False when the account has no second factor. */
    @Transactional
    boolean replaceCodes(UUID user, Map<Integer, String> recovery) {
        if (factors.secret(user, FACTOR) == null) {
            return false;
        }
        factors.replaceCodes(user, recovery);
        changed(user, "renew_recovery_codes");
        return true;
    }

    /** False when there was none. */
    @Transactional
    boolean remove(UUID user) {
        if (!forget(user)) {
            return false;
        }
        changed(user, "disable_second_factor");
        return true;
    }

    /** The same for whoever tells of it in words of their own. */
    @Transactional
    boolean forget(UUID user) {
        if (!factors.remove(user)) {
            return false;
        }
        factors.forgetCodes(user);
        factors.endChallenge(user);
        return true;
    }

    /** The password was right and no code came: five tries begin. */
    @Transactional
    void challenge(UUID user) {
        factors.challenge(user);
    }

    /** Takes one of the tries; false when there is none left. */
    @Transactional
    boolean takeTry(UUID user) {
        return factors.takeTry(user);
    }

    /** Whether the app's code is right, and used for the first time. */
    @Transactional
    boolean fits(UUID user, String code) {
        var sealed = factors.secret(user, FACTOR);
        if (sealed == null) {
            return false;
        }
        var step = codes.step(seal.open(sealed, place(user)), code);
        if (step.isEmpty() || !factors.use(user, step.getAsLong())) {
            return false;
        }
        factors.endChallenge(user);
        return true;
    }

    /** Uses up a recovery code that fitted its hash. */
    @Transactional
    boolean use(UUID user, int no, String phc) {
        if (!factors.useCode(user, no, phc)) {
            return false;
        }
        factors.endChallenge(user);
        changed(user, "use_recovery_code");
        return true;
    }

    /** Hashes by number, for the store. */
    static Map<Integer, String> hashed(List<RecoveryCode> fresh, PasswordHasher hasher) {
        var phcs = new LinkedHashMap<Integer, String>();
        fresh.forEach(code -> phcs.put(code.no(), hasher.hash(code.letters())));
        return phcs;
    }

    private void changed(UUID user, String action) {
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, Map.of()));
    }

    private static String place(UUID user) {
        return "second factor of " + user;
    }
}
