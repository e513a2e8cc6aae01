package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Writes to whoever leaves: until when, and the link that keeps the account. */
@ApplicationScoped
class DeletionListener implements OutboxListener<DeletionService.Left> {
    private final AccountRepository accounts;
    private final OneTimeTokens tokens;
    private final Letters letters;

    DeletionListener(AccountRepository accounts, OneTimeTokens tokens, Letters letters) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public Class<DeletionService.Left> event() {
        return DeletionService.Left.class;
    }

    @Override
    public String name() {
        return "deletion-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(DeletionService.Left left) {
        accounts.find(left.user())
                .filter(account -> account.phc() != null)
                .ifPresent(account -> letters.send(Letter.of(
                                "deletion " + left.id(),
                                account.email(),
                                account.language(),
                                "identity.letter.deletion",
                                account.displayName())
                        .leadingTo("/undo?what=deletion&token="
                                + tokens.make(Use.DELETION_UNDO, left.id(), left.user()))));
    }
}
