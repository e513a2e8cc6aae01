package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Asks the new address; when it belongs to another account, its owner learns that somebody tried. */
@ApplicationScoped
class EmailChangeListener implements OutboxListener<EmailChangeService.Asked> {
    private final EmailChangeRepository rows;
    private final RegistrationRepository addresses;
    private final OneTimeTokens tokens;
    private final Letters letters;

    EmailChangeListener(
            EmailChangeRepository rows, RegistrationRepository addresses, OneTimeTokens tokens, Letters letters) {
        this.rows = rows;
        this.addresses = addresses;
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public Class<EmailChangeService.Asked> event() {
        return EmailChangeService.Asked.class;
    }

    @Override
    public String name() {
        return "email-change-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(EmailChangeService.Asked asked) {
        rows.find(asked.id()).ifPresent(change -> {
            var key = "email change " + asked.id();
            letters.send(
                    addresses.isTaken(change.newEmail())
                            ? Letter.of(key, change.newEmail(), change.language(), "identity.letter.known")
                                    .leadingTo("/forgot-password")
                                    .askedByAnybody()
                            : Letter.of(key, change.newEmail(), change.language(), "identity.letter.email-confirm")
                                    .leadingTo("/confirm-email?token="
                                            + tokens.make(Use.EMAIL_CHANGE, asked.id(), asked.id()))
                                    .askedByAnybody());
        });
    }
}
