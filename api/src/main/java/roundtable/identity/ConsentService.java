package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** People agree and take it back; either holds from the next read on. */
@ApplicationScoped
class ConsentService {
    private final ConsentRepository consents;
    private final MeRepository me;
    private final Event<Changed> changes;

    ConsentService(ConsentRepository consents, MeRepository me, Event<Changed> changes) {
        this.consents = consents;
        this.me = me;
        this.changes = changes;
    }

    @Transactional
    List<ConsentView> give(UUID user, ConsentInput input) {
        var account = me.lock(user).orElseThrow(ProblemException::notFound);
        if (!input.textVersion().equals(Purpose.VERSION)) {
            throw invalid("/textVersion", "consent-version");
        }
        if (input.purpose() == Purpose.DISSEMINATION && account.ageGroup() == AgeGroup.FROM14TO17) {
            throw invalid("/purpose", "minor-not-public");
        }
        if (consents.give(user, input.purpose())) {
            fire(user, "give_consent", new Change(null, EnumNames.of(input.purpose())));
        }
        return consents.of(user);
    }

    @Transactional
    void withdraw(UUID user, Purpose purpose) {
        if (purpose == Purpose.PROCESSING) {
            throw ProblemException.conflict(Message.of("identity.conflict.processing"));
        }
        if (!consents.withdraw(user, purpose)) {
            throw ProblemException.notFound();
        }
        fire(user, "withdraw_consent", new Change(EnumNames.of(purpose), null));
    }

    private void fire(UUID user, String action, Change change) {
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, Map.of("consent", change)));
    }

    private static ProblemException invalid(String field, String code) {
        return ProblemException.invalid(Violation.In.BODY, field, code, Message.of("identity.fault." + code));
    }
}
