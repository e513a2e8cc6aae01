package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;
import roundtable.shared.text.Sha256;

/** Confirms who somebody is, and takes back what was a mistake (decision 0076). It holds from the next request on. */
@ApplicationScoped
class ConfirmationService {
    private static final String SETTINGS = "/me/settings";

    private final ConfirmationRepository confirmations;
    private final RoleRepository accounts;
    private final UserPolicy policy;
    private final StepUp stepUp;
    private final OutsideSettings settings;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changes;

    ConfirmationService(
            ConfirmationRepository confirmations,
            RoleRepository accounts,
            UserPolicy policy,
            StepUp stepUp,
            OutsideSettings settings,
            Caller caller,
            Outbox outbox,
            Event<Changed> changes) {
        this.confirmations = confirmations;
        this.accounts = accounts;
        this.policy = policy;
        this.stepUp = stepUp;
        this.settings = settings;
        this.caller = caller;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** The person has stood before the caller and shown a document. Nobody confirms themselves. */
    @Transactional
    void seen(UUID user, IdentityBasis basis) {
        var status = accounts.lock(user).orElseThrow(ProblemException::notFound);
        policy.checkIdentity(user);
        stepUp.require();
        if (status != UserStatus.ACTIVE) {
            throw ProblemException.conflict(Message.of("identity.confirmation.not-active"));
        }
        if (!confirmations.seen(user, basis, caller.id().orElseThrow())) {
            throw ProblemException.conflict(Message.of("identity.confirmation.already"));
        }
        changed(user, "confirm_identity", basis, null);
        tell(user, "identity_confirmed", Map.of());
    }

    /** An outside provider vouches for the account's owner; that counts only where the installation says so. */
    @Transactional
    void vouched(UUID user, String issuer, String subject) {
        if (!settings.confirmsIdentity()) {
            return;
        }
        var provider = hash(issuer, subject);
        if (confirmations.vouched(user, provider)) {
            changed(user, "confirm_identity", IdentityBasis.PROVIDER, null);
        } else {
            confirmations.bind(user, provider);
        }
    }

    /** It was a mistake. What the person has supported meanwhile stays: it was counted by what was known then. */
    @Transactional
    void withdraw(UUID user, String reason) {
        var known = confirmations
                .of(user)
                .orElseThrow(() -> ProblemException.conflict(Message.of("identity.confirmation.none")));
        confirmations.withdraw(user);
        changed(user, "withdraw_identity", known.basis(), reason);
        tell(user, "identity_withdrawn", Map.of("reason", reason));
    }

    private void tell(UUID user, String kind, Map<String, String> words) {
        outbox.add(new Notice(user, kind, new Subject(AccountService.USER, user), SETTINGS, words));
    }

    private void changed(UUID user, String action, IdentityBasis basis, @Nullable String reason) {
        var fields = new LinkedHashMap<String, Change>();
        fields.put(
                "identity",
                reason == null ? new Change(null, EnumNames.of(basis)) : new Change(EnumNames.of(basis), null));
        if (reason != null) {
            fields.put("reason", new Change(null, reason));
        }
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, fields));
    }

    private static byte[] hash(String issuer, String subject) {
        return Sha256.of(issuer + "\n" + subject);
    }
}
