package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.identity.RegistrationRepository.Waiting;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Writes to whoever registers: the link, or, when the address has an account already, that somebody tried. */
@ApplicationScoped
class RegistrationListener implements OutboxListener<RegistrationService.Asked> {
    private final RegistrationRepository registrations;
    private final OneTimeTokens tokens;
    private final Letters letters;

    RegistrationListener(RegistrationRepository registrations, OneTimeTokens tokens, Letters letters) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public Class<RegistrationService.Asked> event() {
        return RegistrationService.Asked.class;
    }

    @Override
    public String name() {
        return "registration-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(RegistrationService.Asked asked) {
        registrations.find(asked.id()).ifPresent(waiting -> write(asked, waiting));
    }

    private void write(RegistrationService.Asked asked, Waiting waiting) {
        var key = "registration " + asked.id();
        if (waiting.taken()) {
            registrations.remove(asked.id());
            letters.send(Letter.of(key, waiting.email(), waiting.language(), "identity.letter.known")
                    .leadingTo("/forgot-password")
                    .askedByAnybody());
            return;
        }
        var token = tokens.make(Use.REGISTRATION, asked.id(), asked.id());
        // Without the name: what a stranger typed is no text for the owner of any address.
        letters.send(Letter.of(key, waiting.email(), waiting.language(), "identity.letter.confirm")
                .leadingTo("/confirm-email?token=" + token)
                .askedByAnybody());
    }
}
