package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Members invite NGOs that are new in their area. */
@ApplicationScoped
class NewcomerService {
    private final CommunityRepository communities;
    private final CommunityMoves moves;
    private final Newcomers newcomers;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Outbox outbox;

    NewcomerService(
            CommunityRepository communities,
            CommunityMoves moves,
            Newcomers newcomers,
            OrganizationDirectory organizations,
            People people,
            Outbox outbox) {
        this.communities = communities;
        this.moves = moves;
        this.newcomers = newcomers;
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
    }

    /** An invitation that whoever speaks for the newcomer is told of; of two members that invite at once one does. */
    @Transactional
    NewcomerView invite(String idOrSlug, InvitationInput in) {
        var c = moves.acting(CommunityAction.INVITE, idOrSlug, in.organizationId());
        var newcomer = newcomers
                .one(c, in.newcomerId())
                .orElseThrow(
                        () -> ProblemException.invalid(List.of(CommunityService.fault("/newcomerId", "no-newcomer"))));
        if (!communities.ask(c.id(), newcomer.id(), in.organizationId(), moves.now(), newcomers.rested())) {
            throw ProblemException.conflict(Message.of("community.invited-once", Newcomers.REST.toDays()));
        }
        var by = organizations.names(Set.of(in.organizationId())).get(in.organizationId());
        people.holding("representative", newcomer.id())
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "community_asked_in",
                        new Subject(Community.TYPE, c.id()),
                        "/communities/" + c.slug(),
                        Map.of("community", c.title(), "organization", by == null ? "…" : by.shortName()))));
        moves.audit(c.id(), "invite", "organization", newcomer.id());
        return newcomers.views(c, List.of(newcomer), true).get(0);
    }
}
