package roundtable.community;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.community.InvitationRepository.Asked;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the people of the organizations what happens in their communities, and NGOs of a new one that fits them. */
@ApplicationScoped
class CommunityTelling implements OutboxListener<CommunityMoved> {
    private static final Set<String> TO_MEMBERS = Set.of(
            "join",
            "activate",
            "fall_asleep",
            "lapse",
            "archive",
            "state",
            "ask",
            "election",
            "elected",
            "tied",
            "without_votes",
            "term_ends",
            "coordinator_left");

    private final CommunityRepository communities;
    private final MemberRepository members;
    private final CommunityInvitations invitations;
    private final InvitationRepository asked;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Outbox outbox;

    CommunityTelling(
            CommunityRepository communities,
            MemberRepository members,
            CommunityInvitations invitations,
            InvitationRepository asked,
            OrganizationDirectory organizations,
            People people,
            Outbox outbox) {
        this.communities = communities;
        this.members = members;
        this.invitations = invitations;
        this.asked = asked;
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public Class<CommunityMoved> event() {
        return CommunityMoved.class;
    }

    @Override
    public String name() {
        return "community-telling";
    }

    @Override
    public void on(CommunityMoved event) {
        communities.findByIdOptional(event.community()).ifPresent(c -> {
            if (event.action().equals("request")) {
                invitations.toAll(c);
            } else if (event.action().equals("invitation_declined")) {
                tell(c, event, toInviters(c, event.organization()));
            } else {
                tell(c, event, told(c.id(), event.action()));
            }
        });
    }

    /** All whom a step is told. */
    Set<UUID> told(UUID community, String action) {
        return TO_MEMBERS.contains(action)
                ? members.organizations(community).stream()
                        .flatMap(o -> people.holding("representative", o).stream())
                        .collect(toSet())
                : Set.of();
    }

    /** Who has invited, and who coordinates. */
    private Set<UUID> toInviters(Community c, @Nullable UUID organization) {
        var inviter = organization == null
                ? Optional.<UUID>empty()
                : asked.one(c.id(), organization).map(Asked::by);
        return Stream.concat(inviter.stream(), Stream.ofNullable(c.coordinatorId()))
                .flatMap(o -> people.holding("representative", o).stream())
                .collect(toSet());
    }

    private void tell(Community c, CommunityMoved event, Set<UUID> whom) {
        var words = Map.of("title", event.title(), "community", c.title(), "organization", name(event));
        whom.stream()
                .filter(person -> !person.equals(event.by()))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "community_" + event.action(),
                        new Subject(Community.TYPE, c.id()),
                        "/communities/" + c.slug(),
                        words)));
    }

    private String name(CommunityMoved event) {
        var id = event.organization();
        var card = id == null ? null : organizations.cards(Set.of(id), "ru").get(id);
        return card == null ? "…" : card.shortName();
    }
}
