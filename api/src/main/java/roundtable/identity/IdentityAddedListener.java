package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Tells a person that their account can be entered by an outside provider now, in case it was somebody else. */
@ApplicationScoped
class IdentityAddedListener implements OutboxListener<OutsideService.IdentityAdded> {
    private final AccountRepository accounts;
    private final Letters letters;

    IdentityAddedListener(AccountRepository accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public Class<OutsideService.IdentityAdded> event() {
        return OutsideService.IdentityAdded.class;
    }

    @Override
    public String name() {
        return "identity-added-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(OutsideService.IdentityAdded added) {
        accounts.find(added.user())
                .ifPresent(account -> letters.send(Letter.of(
                                "identity added " + added.id(),
                                account.email(),
                                account.language(),
                                "identity.letter.identity-added",
                                account.displayName())
                        .leadingTo("/me/settings")));
    }
}
