package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import roundtable.identity.SecondFactorRemovedListener.SecondFactorRemoved;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Writes to a person whose second factor an administrator has removed; no setting switches that letter off. */
@ApplicationScoped
class SecondFactorRemovedListener implements OutboxListener<SecondFactorRemoved> {
    private final AccountRepository accounts;
    private final Letters letters;

    SecondFactorRemovedListener(AccountRepository accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public Class<SecondFactorRemoved> event() {
        return SecondFactorRemoved.class;
    }

    @Override
    public String name() {
        return "second-factor-removed-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(SecondFactorRemoved removed) {
        accounts.find(removed.user())
                .ifPresent(account -> letters.send(Letter.of(
                                "second factor removed " + removed.id(),
                                account.email(),
                                account.language(),
                                "identity.letter.second-factor-removed",
                                account.displayName(),
                                removed.reason())
                        .leadingTo("/me/security")));
    }

    /** An administrator has removed somebody's second factor. */
    record SecondFactorRemoved(UUID id, UUID user, String reason) {}
}
