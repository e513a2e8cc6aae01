package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import roundtable.identity.People;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Contact;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Sends the code of a claim to the address that the directory has for the organization, and to no other. */
@ApplicationScoped
class CodeLetterListener implements OutboxListener<CodeWanted> {
    private static final int HALF = 4;

    private final ClaimRepository claims;
    private final ClaimSecrets secrets;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final People people;
    private final Letters letters;
    private final Clock clock;

    CodeLetterListener(
            ClaimRepository claims,
            ClaimSecrets secrets,
            OrganizationAccess organizations,
            Representatives representatives,
            People people,
            Letters letters,
            Clock clock) {
        this.claims = claims;
        this.secrets = secrets;
        this.organizations = organizations;
        this.representatives = representatives;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Class<CodeWanted> event() {
        return CodeWanted.class;
    }

    @Override
    public String name() {
        return "claim-code-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(CodeWanted event) {
        claims.locked(event.claim())
                .filter(c ->
                        c.status() == ClaimStatus.CODE_SENT && c.letters() == event.letter() && c.codeSeal() == null)
                .ifPresent(this::send);
    }

    private void send(Claim c) {
        var organization = organizations.get(c.organizationId());
        var email = organization.email();
        if (email == null) {
            return;
        }
        var language =
                representatives.contact(c.claimant()).map(Contact::language).orElse("ru");
        var claimant = people.names(Set.of(c.claimant())).getOrDefault(c.claimant(), "—");
        var code = secrets.code();
        var letter = Letter.of(
                        "claim code " + c.id() + " " + c.letters(),
                        email,
                        language,
                        "claim.letter.code",
                        organization.shortName(),
                        claimant,
                        c.position(),
                        code.substring(0, HALF) + " " + code.substring(HALF))
                .askedByAnybody();
        if (letters.send(letter) == Letters.Outcome.SENT) {
            c.sentWith(secrets.seal(c, code), clock.instant());
        }
    }
}
