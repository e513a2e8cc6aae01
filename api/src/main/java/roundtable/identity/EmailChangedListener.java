package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Tells the old address that the account has another one, with the link that takes it back. */
@ApplicationScoped
class EmailChangedListener implements OutboxListener<EmailChangeService.Confirmed> {
    private final EmailChangeRepository rows;
    private final OneTimeTokens tokens;
    private final Letters letters;

    EmailChangedListener(EmailChangeRepository rows, OneTimeTokens tokens, Letters letters) {
        this.rows = rows;
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public Class<EmailChangeService.Confirmed> event() {
        return EmailChangeService.Confirmed.class;
    }

    @Override
    public String name() {
        return "email-changed-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(EmailChangeService.Confirmed confirmed) {
        rows.find(confirmed.id())
                .ifPresent(change -> letters.send(Letter.of(
                                "email changed " + confirmed.id(),
                                change.oldEmail(),
                                change.language(),
                                "identity.letter.email-changed",
                                change.displayName())
                        .leadingTo("/undo?what=email&token="
                                + tokens.make(Use.EMAIL_UNDO, confirmed.id(), confirmed.id()))));
    }
}
