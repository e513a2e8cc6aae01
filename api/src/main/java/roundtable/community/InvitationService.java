package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationKind;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Members invite NGOs, and these say no or join; how often, says {@link Invitations}. */
@ApplicationScoped
class InvitationService {
    private final InvitationRepository rows;
    private final Invitations invitations;
    private final CommunityPolicy policy;
    private final CommunityMoves moves;
    private final Newcomers newcomers;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Outbox outbox;
    private final Caller caller;

    InvitationService(
            InvitationRepository rows,
            Invitations invitations,
            CommunityPolicy policy,
            CommunityMoves moves,
            Newcomers newcomers,
            OrganizationDirectory organizations,
            People people,
            Outbox outbox,
            Caller caller) {
        this.rows = rows;
        this.invitations = invitations;
        this.policy = policy;
        this.moves = moves;
        this.newcomers = newcomers;
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** An invitation that whoever speaks for the newcomer is told of; of two members that invite at once one does. */
    @Transactional
    NewcomerView invite(String idOrSlug, InvitationInput in) {
        var c = moves.acting(CommunityAction.INVITE, idOrSlug, in.organizationId());
        var newcomer = newcomers
                .one(c, in.newcomerId())
                .orElseThrow(
                        () -> ProblemException.invalid(List.of(CommunityService.fault("/newcomerId", "no-newcomer"))));
        ask(c, newcomer.id(), in.organizationId());
        return newcomers.views(c, List.of(newcomer), true).get(0);
    }

    /** Once more after the rest, also who is no newcomer any more; a member's own decision each time. */
    @Transactional
    CommunityInvitationView renew(String idOrSlug, UUID organization, RenewalInput in) {
        var c = moves.acting(CommunityAction.INVITE, idOrSlug, in.organizationId());
        var last = rows.one(c.id(), organization).orElseThrow(ProblemException::notFound);
        if (last.joined()) {
            throw ProblemException.conflict(Message.of("community.member-once"));
        }
        var card = organizations.cards(Set.of(organization), "ru").get(organization);
        if (card == null || card.kind() != OrganizationKind.NGO || !card.verified()) {
            throw ProblemException.conflict(Message.of("community.fault.verified-ngo"));
        }
        ask(c, organization, in.organizationId());
        return view(c, organization, true);
    }

    /** A no; whoever coordinates and whoever has invited is told of it. Joining later needs no invitation. */
    @Transactional
    CommunityInvitationView decline(String idOrSlug, UUID organization, DeclineInput in) {
        var c = moves.locked(idOrSlug);
        policy.checkVisible(c, moves.mine(c));
        if (!caller.represents(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (rows.one(c.id(), organization).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (!rows.decline(c.id(), organization, moves.me(), in.said(), moves.now(), invitations.rested())) {
            throw ProblemException.conflict(Message.of("community.answered"));
        }
        var fields = new HashMap<>(Map.of("organization", new Change(null, organization.toString())));
        if (in.said() != null) {
            fields.put("reason", new Change(null, in.said()));
        }
        moves.audit(c.id(), "decline_invitation", fields);
        moves.tell(c, "invitation_declined", organization, c.title());
        return view(c, organization, false);
    }

    private CommunityInvitationView view(Community c, UUID organization, boolean mayInvite) {
        return invitations
                .views(List.of(rows.one(c.id(), organization).orElseThrow()), mayInvite)
                .get(0);
    }

    private void ask(Community c, UUID organization, UUID by) {
        if (!rows.ask(c.id(), organization, by, moves.now(), invitations.rested(), invitations.restedAfterNo())) {
            throw ProblemException.conflict(Message.of(
                    "community.invited-once", Invitations.REST.toDays(), Invitations.REST_AFTER_NO.toDays()));
        }
        var name = organizations.names(Set.of(by)).get(by);
        people.holding("representative", organization)
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "community_asked_in",
                        new Subject(Community.TYPE, c.id()),
                        "/communities/" + c.slug(),
                        Map.of("community", c.title(), "organization", name == null ? "…" : name.shortName()))));
        moves.audit(c.id(), "invite", "organization", organization);
    }
}
