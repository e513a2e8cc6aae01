package roundtable.community;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationKind;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Asking for a community, joining it, leaving it, ending it. */
@ApplicationScoped
class CommunityService {
    private final CommunityRepository communities;
    private final MemberRepository members;
    private final ElectionRepository elections;
    private final CommunityMoves moves;
    private final CommunityPolicy policy;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;

    CommunityService(
            CommunityRepository communities,
            MemberRepository members,
            ElectionRepository elections,
            CommunityMoves moves,
            CommunityPolicy policy,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller) {
        this.communities = communities;
        this.members = members;
        this.elections = elections;
        this.moves = moves;
        this.policy = policy;
        this.organizations = organizations;
        this.reference = reference;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** A request; of two for the same area and territory the database lets one through. */
    @Transactional
    Community request(CommunityInput in) {
        var membership = in.membership();
        if (membership == null) {
            throw ProblemException.invalid(List.of(fault("/membership", "needed")));
        }
        checkSpeaksFor(membership.organizationId(), "/membership/organizationId");
        checkReferences(in);
        var c = new Community(in, membership.organizationId(), moves.me(), moves.now());
        communities.persistAndFlush(c);
        members.persistAndFlush(new Member(c.id(), membership, moves.me()));
        moves.audit(c.id(), "create", Map.of());
        moves.tell(c, "request", membership.organizationId(), c.title());
        return communities.refreshed(c);
    }

    @Transactional
    Community change(String idOrSlug, ObjectNode patch) {
        var c = moves.locked(idOrSlug);
        policy.check(CommunityAction.EDIT, c, moves.mine(c));
        preconditions.require(c.version());
        var before = c.input();
        var in = inputs.merge(CommunityInput.class, before, patch);
        var faults = new ArrayList<Fault>();
        if (!in.activityAreaId().equals(before.activityAreaId())) {
            faults.add(fault("/activityAreaId", "fixed"));
        }
        if (!in.territoryId().equals(before.territoryId())) {
            faults.add(fault("/territoryId", "fixed"));
        }
        if (in.membership() != null) {
            faults.add(fault("/membership", "fixed"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        c.change(in);
        communities.flush();
        moves.audit(c.id(), "change", Map.of());
        return c;
    }

    /** An NGO becomes a member; with the third one the request is a community. */
    @Transactional
    Member join(String idOrSlug, MembershipInput in) {
        var c = moves.locked(idOrSlug);
        var mine = moves.mine(c);
        policy.checkVisible(c, mine);
        if (mine.contains(in.organizationId())) {
            throw ProblemException.conflict(Message.of("community.member-once"));
        }
        policy.check(CommunityAction.JOIN, c, mine);
        checkSpeaksFor(in.organizationId(), "/organizationId");
        var member = new Member(c.id(), in, moves.me());
        members.persistAndFlush(member);
        moves.step(c, CommunityAction.JOIN);
        moves.audit(c.id(), "join", "organization", in.organizationId());
        moves.tell(c, "join", in.organizationId(), c.title());
        communities.refreshed(c);
        if (c.status() == CommunityStatus.PROPOSED && c.memberCount() >= Community.ENOUGH) {
            moves.step(c, CommunityAction.ACTIVATE);
            moves.tellByItself(c, "activate", null);
        }
        return member;
    }

    /** Says anew what it does and whom to ask. */
    @Transactional
    Member describe(String idOrSlug, UUID id, MembershipInput in) {
        var c = moves.locked(idOrSlug);
        var member = own(c, id);
        if (!member.organizationId().equals(in.organizationId())) {
            throw ProblemException.invalid(List.of(fault("/organizationId", "fixed")));
        }
        member.write(in);
        members.flush();
        moves.audit(c.id(), "describe", "organization", member.organizationId());
        return member;
    }

    /** A member leaves; with the last one the community ends. */
    @Transactional
    void leave(String idOrSlug, UUID id) {
        var c = moves.locked(idOrSlug);
        var member = own(c, id);
        policy.check(CommunityAction.LEAVE, c, moves.mine(c));
        member.leave(moves.now());
        members.flush();
        elections.forget(c.id(), member.organizationId());
        moves.step(c, CommunityAction.LEAVE);
        moves.audit(c.id(), "leave", "organization", member.organizationId());
        communities.refreshed(c);
        if (member.organizationId().equals(c.coordinatorId())) {
            c.uncoordinated();
            communities.flush();
            moves.tellByItself(c, "coordinator_left", member.organizationId());
        }
        if (c.memberCount() == 0) {
            moves.archive(c, CommunityAction.LAPSE, null);
        }
    }

    @Transactional
    Community archive(String idOrSlug, String reason) {
        var c = moves.locked(idOrSlug);
        policy.check(CommunityAction.ARCHIVE, c, moves.mine(c));
        moves.archive(c, CommunityAction.ARCHIVE, reason.strip());
        return c;
    }

    private Member own(Community c, UUID id) {
        policy.checkVisible(c, moves.mine(c));
        var member = members.locked(c.id(), id).orElseThrow(ProblemException::notFound);
        if (!caller.represents(member.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return member;
    }

    /** 403 for somebody else's organization; a fault when it is no verified NGO. */
    private void checkSpeaksFor(UUID organization, String field) {
        if (!caller.represents(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var card = organizations.cards(Set.of(organization), "ru").get(organization);
        if (card == null || card.kind() != OrganizationKind.NGO || !card.verified()) {
            throw ProblemException.invalid(List.of(fault(field, "verified-ngo")));
        }
    }

    private void checkReferences(CommunityInput in) {
        var faults = new ArrayList<Fault>();
        if (!reference.areas(Set.of(in.activityAreaId()), "ru").containsKey(in.activityAreaId())) {
            faults.add(fault("/activityAreaId", "unknown-area"));
        }
        if (!reference.territories(Set.of(in.territoryId()), "ru").containsKey(in.territoryId())) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("community.fault." + code));
    }
}
