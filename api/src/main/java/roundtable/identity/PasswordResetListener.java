package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Writes to the address that the account has, never to one that the request brings (GitLab CVE-2023-7028). */
@ApplicationScoped
class PasswordResetListener implements OutboxListener<PasswordService.ResetAsked> {
    private final PasswordRepository passwords;
    private final AccountRepository accounts;
    private final OneTimeTokens tokens;
    private final Letters letters;

    PasswordResetListener(
            PasswordRepository passwords, AccountRepository accounts, OneTimeTokens tokens, Letters letters) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public Class<PasswordService.ResetAsked> event() {
        return PasswordService.ResetAsked.class;
    }

    @Override
    public String name() {
        return "password-reset-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(PasswordService.ResetAsked asked) {
        passwords.takeRequest(asked.id()).flatMap(accounts::active).ifPresent(account -> {
            var token = tokens.make(Use.PASSWORD_RESET, asked.id(), account.id());
            letters.send(Letter.of(
                            "password reset " + asked.id(),
                            account.email(),
                            account.language(),
                            "identity.letter.reset",
                            account.displayName())
                    .leadingTo("/reset-password?token=" + token)
                    .askedByAnybody());
        });
    }
}
