package roundtable.organization.board;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Contact;
import roundtable.organization.LetterToken;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Sends invitations to boards. The token is made here, so that no row and no event ever holds it. */
@ApplicationScoped
class TrusteeLetterListener implements OutboxListener<TrusteeInvited> {
    private final TrusteeRepository trustees;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final Letters letters;

    TrusteeLetterListener(
            TrusteeRepository trustees,
            OrganizationAccess organizations,
            Representatives representatives,
            Letters letters) {
        this.trustees = trustees;
        this.organizations = organizations;
        this.representatives = representatives;
        this.letters = letters;
    }

    @Override
    public Class<TrusteeInvited> event() {
        return TrusteeInvited.class;
    }

    @Override
    public String name() {
        return "trustee-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(TrusteeInvited event) {
        trustees.locked(event.id())
                .filter(t -> t.status() == TrusteeStatus.INVITED && !t.isSent())
                .ifPresent(this::send);
    }

    private void send(Trustee t) {
        var organization = organizations.get(t.organizationId());
        var language =
                representatives.contact(t.invitedBy()).map(Contact::language).orElse("ru");
        var token = LetterToken.fresh();
        var letter = Letter.of(
                        "trustee " + t.id(),
                        t.email(),
                        language,
                        "board.letter.invitation",
                        organization.shortName(),
                        t.name(),
                        t.position())
                .leadingTo("/trustee-invitations/" + organization.slug() + "#token=" + token)
                .askedByAnybody();
        if (letters.send(letter) == Letters.Outcome.SENT) {
            t.sentWith(LetterToken.hash(token));
        }
    }
}
