package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.People;
import roundtable.organization.OrganizationCard;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationKind;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Invites verified NGOs of the area and the territory, each once. */
@ApplicationScoped
class CommunityInvitations {
    private static final int PORTION = 200;

    private final CommunityRepository communities;
    private final InvitationRepository invitations;
    private final MemberRepository members;
    private final ReferenceDirectory reference;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    CommunityInvitations(
            CommunityRepository communities,
            InvitationRepository invitations,
            MemberRepository members,
            ReferenceDirectory reference,
            OrganizationDirectory organizations,
            People people,
            Outbox outbox,
            Clock clock) {
        this.communities = communities;
        this.invitations = invitations;
        this.members = members;
        this.reference = reference;
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All that fit a new community. */
    void toAll(Community c) {
        var territory = reference.territories(Set.of(c.territoryId()), "ru").get(c.territoryId());
        UUID after = null;
        List<UUID> found;
        do {
            found = territory == null
                    ? List.of()
                    : organizations.verifiedNgos(c.areaId(), territory.oktmo(), after, PORTION);
            found.forEach(o -> invite(c, o));
            after = found.isEmpty() ? after : found.get(found.size() - 1);
        } while (found.size() == PORTION);
    }

    /** An organization that has become a verified NGO, or has chosen an area, learns of what fits it. */
    void to(OrganizationCard card) {
        var territory = card.territory();
        if (card.kind() != OrganizationKind.NGO || !card.verified() || territory == null) {
            return;
        }
        var areas = card.activityAreas().stream().map(AreaName::id).toList();
        communities
                .fitting(areas, territory.oktmo())
                .forEach(id -> communities.findByIdOptional(id).ifPresent(c -> invite(c, card.id())));
    }

    private void invite(Community c, UUID organization) {
        if (!members.among(c.id(), Set.of(organization)).isEmpty()
                || !invitations.tell(c.id(), organization, clock.instant())) {
            return;
        }
        people.holding("representative", organization)
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "community_invited",
                        new Subject(Community.TYPE, c.id()),
                        "/communities/" + c.slug(),
                        Map.of("community", c.title()))));
    }
}
