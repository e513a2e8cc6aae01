package roundtable.organization.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.Representatives;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.OutboxListener;

/** Sends the link by which an owner confirms a profile. It is made here, so that no event ever holds it. */
@ApplicationScoped
class FreshnessLetterListener implements OutboxListener<FreshnessDue> {
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final FreshnessLink link;
    private final Letters letters;

    FreshnessLetterListener(
            OrganizationAccess organizations, Representatives representatives, FreshnessLink link, Letters letters) {
        this.organizations = organizations;
        this.representatives = representatives;
        this.link = link;
        this.letters = letters;
    }

    @Override
    public Class<FreshnessDue> event() {
        return FreshnessDue.class;
    }

    @Override
    public String name() {
        return "freshness-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(FreshnessDue due) {
        var o = organizations.get(due.organization());
        if (!o.isPublished() || !representatives.owners(o.id()).contains(due.owner())) {
            return;
        }
        representatives
                .contact(due.owner())
                .ifPresent(to -> letters.send(Letter.of(
                                "freshness " + o.id() + " " + due.owner() + " " + o.confirmedAt(),
                                to.email(),
                                to.language(),
                                "reminder.letter.freshness",
                                o.shortName())
                        .leadingTo(
                                "/organizations/" + o.slug() + "/confirm#token=" + link.of(o.id(), o.confirmedAt()))));
    }
}
