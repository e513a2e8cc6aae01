package roundtable.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Applicant.Means;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Registrations until they are accounts. */
@ApplicationScoped
class RegistrationService {
    private final RegistrationRepository registrations;
    private final EmailChangeService emailChanges;
    private final OneTimeTokens tokens;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Event<Changed> changes;

    RegistrationService(
            RegistrationRepository registrations,
            EmailChangeService emailChanges,
            OneTimeTokens tokens,
            Outbox outbox,
            ObjectMapper json,
            Event<Changed> changes) {
        this.registrations = registrations;
        this.emailChanges = emailChanges;
        this.tokens = tokens;
        this.outbox = outbox;
        this.json = json;
        this.changes = changes;
    }

    /** Keeps what was asked for; the letter follows. */
    @Transactional
    void ask(Applicant applicant, Means means) {
        var id = UUID.randomUUID();
        registrations.add(
                id, applicant, means, json.valueToTree(applicant.consents()).toString());
        outbox.add(new Asked(id));
    }

    /**
     * Whoever has the letter owns the address: the registration becomes an account, or a changed address takes effect.
     * When somebody else's registration of the same address was confirmed before, this one is good for nothing.
     */
    @Transactional
    void confirm(String token) {
        var registration = tokens.take(Use.REGISTRATION, token);
        if (registration.isEmpty()) {
            emailChanges.confirm(tokens.take(Use.EMAIL_CHANGE, token).orElseThrow(OneTimeTokens::notValid));
            return;
        }
        var account = registrations.confirm(registration.get()).orElseThrow(OneTimeTokens::notValid);
        changes.fire(new Changed(new Subject(AccountService.USER, account), "create", Map.of()));
    }

    /** Somebody wants an account. */
    record Asked(UUID id) {}
}
