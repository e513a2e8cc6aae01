package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/**
 * Another address for an account: the new one confirms, the old one is told and can take it back for seven days, during
 * which nobody else can have the old address.
 */
@ApplicationScoped
class EmailChangeService {
    static final Duration UNDO = Duration.ofDays(7);

    private final EmailChangeRepository rows;
    private final OneTimeTokens tokens;
    private final OwnSessionRepository sessions;
    private final Outbox outbox;
    private final Event<Changed> changes;

    EmailChangeService(
            EmailChangeRepository rows,
            OneTimeTokens tokens,
            OwnSessionRepository sessions,
            Outbox outbox,
            Event<Changed> changes) {
        this.rows = rows;
        this.tokens = tokens;
        this.sessions = sessions;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    void ask(UUID user, String newEmail) {
        var id = UUID.randomUUID();
        rows.add(id, user, newEmail);
        outbox.add(new Asked(id));
    }

    /** The new address has answered. In the transaction of the token. */
    void confirm(UUID change) {
        var user = rows.confirm(change, UNDO).orElseThrow(OneTimeTokens::notValid);
        changes.fire(new Changed(new Subject(AccountService.USER, user), "change_email", Map.of()));
        outbox.add(new Confirmed(change));
    }

    /** The old address takes it back: it holds again, and whoever is signed in is no longer. */
    @Transactional
    void undo(String token) {
        var user = tokens.take(Use.EMAIL_UNDO, token).flatMap(rows::undo).orElseThrow(OneTimeTokens::notValid);
        sessions.endAll(user, null, "email_undone");
        changes.fire(new Changed(new Subject(AccountService.USER, user), "undo_email_change", Map.of()));
    }

    /** Somebody wants another address. */
    record Asked(UUID id) {}

    /** An account has another address now. */
    record Confirmed(UUID id) {}
}
