package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Tells a person that their password has been changed, in case it was somebody else. */
@ApplicationScoped
class PasswordChangedListener implements OutboxListener<PasswordService.PasswordChanged> {
    private final AccountRepository accounts;
    private final Letters letters;

    PasswordChangedListener(AccountRepository accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public Class<PasswordService.PasswordChanged> event() {
        return PasswordService.PasswordChanged.class;
    }

    @Override
    public String name() {
        return "password-changed-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(PasswordService.PasswordChanged changed) {
        accounts.find(changed.user())
                .filter(account -> account.phc() != null)
                .ifPresent(account -> letters.send(Letter.of(
                                "password changed " + changed.id(),
                                account.email(),
                                account.language(),
                                "identity.letter.password-changed",
                                account.displayName())
                        .leadingTo("/forgot-password")));
    }
}
