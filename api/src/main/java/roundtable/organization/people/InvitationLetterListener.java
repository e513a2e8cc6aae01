package roundtable.organization.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import roundtable.identity.People;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Contact;
import roundtable.organization.LetterToken;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.EnumNames;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Sends invitations. The token is made here, so that no row and no event ever holds it. */
@ApplicationScoped
class InvitationLetterListener implements OutboxListener<InvitationMade> {
    private final InvitationRepository invitations;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final People people;
    private final Letters letters;
    private final Clock clock;

    InvitationLetterListener(
            InvitationRepository invitations,
            OrganizationAccess organizations,
            Representatives representatives,
            People people,
            Letters letters,
            Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.representatives = representatives;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Class<InvitationMade> event() {
        return InvitationMade.class;
    }

    @Override
    public String name() {
        return "invitation-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(InvitationMade event) {
        invitations
                .locked(event.id())
                .filter(i -> !i.isSent() && i.status(clock.instant()) == InvitationStatus.PENDING)
                .ifPresent(this::send);
    }

    private void send(Invitation i) {
        var organization = organizations.get(i.organizationId());
        var language =
                representatives.contact(i.invitedBy()).map(Contact::language).orElse("ru");
        Map<?, String> names = people.names(Set.of(i.invitedBy()));
        var inviter = names.values().stream().findFirst().orElse(organization.shortName());
        var role = Texts.in(language, Message.of("people.role." + EnumNames.of(i.level())));
        var token = LetterToken.fresh();
        var letter = Letter.of(
                        "invitation " + i.id(),
                        i.email(),
                        language,
                        "people.letter.invitation",
                        organization.shortName(),
                        inviter,
                        role)
                .leadingTo("/invitations/" + organization.slug() + "#token=" + token)
                .askedByAnybody();
        if (letters.send(letter) == Letters.Outcome.SENT) {
            i.sentWith(LetterToken.hash(token));
        }
    }
}
