package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** New passwords: forgotten ones by a link, others by their owner. Either way the owner is written to. */
@ApplicationScoped
class PasswordService {
    private final PasswordRepository passwords;
    private final OneTimeTokens tokens;
    private final OneTimeTokenRepository tokenRows;
    private final OwnSessionRepository sessions;
    private final Outbox outbox;
    private final Event<Changed> changes;

    PasswordService(
            PasswordRepository passwords,
            OneTimeTokens tokens,
            OneTimeTokenRepository tokenRows,
            OwnSessionRepository sessions,
            Outbox outbox,
            Event<Changed> changes) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.tokenRows = tokenRows;
        this.sessions = sessions;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Keeps the wish; whether anybody has the address is looked at after the answer (case 15). */
    @Transactional
    void ask(String email) {
        var id = UUID.randomUUID();
        passwords.addRequest(id, email);
        outbox.add(new ResetAsked(id));
    }

    /** The link's end: the new password holds, all sessions are over. A second factor stays as it is. */
    @Transactional
    void reset(String token, String phc) {
        var user = tokens.take(Use.PASSWORD_RESET, token).orElseThrow(OneTimeTokens::notValid);
        if (!passwords.change(user, phc)) {
            throw OneTimeTokens.notValid();
        }
        sessions.endAll(user, null, "password_reset");
        changed(user, "reset_password");
    }

    /** Its owner wants another one; other devices have to sign in again. */
    @Transactional
    void change(UUID user, @Nullable UUID session, String phc) {
        passwords.change(user, phc);
        sessions.endAll(user, session, "password_changed");
        changed(user, "change_password");
    }

    private void changed(UUID user, String action) {
        tokenRows.spend(Use.PASSWORD_RESET, user);
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, Map.of()));
        outbox.add(new PasswordChanged(UUID.randomUUID(), user));
    }

    /** Somebody has forgotten a password. */
    record ResetAsked(UUID id) {}

    /** An account has another password now. */
    record PasswordChanged(UUID id, UUID user) {}
}
