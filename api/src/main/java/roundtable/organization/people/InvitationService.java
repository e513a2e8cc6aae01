package roundtable.organization.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.LetterToken;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Invitations: made by representatives, accepted by the owner of the very address (safety design, part 1). */
@ApplicationScoped
class InvitationService {
    private static final String TYPE = "organization_invitation";
    /** So that nobody writes to a whole town in an organization's name. */
    private static final int MOST_PENDING = 20;

    private final InvitationRepository invitations;
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final MemberPolicy policy;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            OrganizationAccess organizations,
            Representatives representatives,
            MemberPolicy policy,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.representatives = representatives;
        this.policy = policy;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Invitation create(String idOrSlug, InvitationInput in) {
        var organization = organizations.visible(idOrSlug).id();
        if (!policy.mayInvite(organization, in.role())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        organizations.lock(organization);
        if (invitations.pending(organization, now()) >= MOST_PENDING) {
            throw ProblemException.conflict(Message.of("people.too-many-invitations", MOST_PENDING));
        }
        var email = Representatives.normalised(in.email());
        invitations.closeExpired(organization, email, now());
        var made = new Invitation(organization, email, in.role(), me(), now());
        invitations.persist(made);
        invitations.flush();
        tell(made, "create", Map.of("role", new Change(null, EnumNames.of(in.role()))));
        outbox.add(new InvitationMade(made.id()));
        return made;
    }

    @Transactional
    Invitation revoke(String idOrSlug, UUID id) {
        var organization = organizations.visible(idOrSlug).id();
        policy.checkReads(organization);
        var invitation = invitations
                .locked(id)
                .filter(i -> i.organizationId().equals(organization))
                .orElseThrow(ProblemException::notFound);
        if (!policy.mayRevoke(invitation)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        invitation.revoke(now());
        invitations.flush();
        tell(invitation, "revoke", Map.of());
        return invitation;
    }

    /** 404 for everybody but the invited person: nobody else learns that there is such an invitation (case 20). */
    @Transactional
    Known accept(String token) {
        var me = me();
        var invitation = invitations
                .lockedWith(LetterToken.hash(token))
                .filter(i -> representatives
                        .contact(me)
                        .filter(c -> c.email().equals(i.email()))
                        .isPresent())
                .orElseThrow(ProblemException::notFound);
        invitation.accept(me, now());
        var organization = organizations.get(invitation.organizationId());
        var inviter = representatives.lockedLevel(invitation.invitedBy(), organization.id());
        // An invitation gives no more than its author has at this moment.
        if (inviter.isEmpty() || (invitation.level() == Level.OWNER && inviter.get() != Level.OWNER)) {
            throw ProblemException.conflict(Message.of("people.inviter-gone"));
        }
        representatives.appoint(me, organization.id(), invitation.level(), invitation.invitedBy());
        invitations.flush();
        tell(invitation, "accept", Map.of());
        outbox.add(new Notice(
                invitation.invitedBy(),
                "invitation_accepted",
                new Subject(MemberService.ORGANIZATION, organization.id()),
                "/organizations/" + organization.slug() + "/people",
                Map.of("organization", organization.shortName())));
        return organization;
    }

    private void tell(Invitation invitation, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(TYPE, invitation.id()), action, fields));
    }

    private UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
