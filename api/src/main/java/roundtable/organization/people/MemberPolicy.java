package roundtable.organization.people;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.Representatives.Level;
import roundtable.identity.Representatives.Representative;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Who sees the people of an organization and decides about them. That one owner stays is the database's matter. */
@ApplicationScoped
class MemberPolicy {
    private final Caller caller;

    MemberPolicy(Caller caller) {
        this.caller = caller;
    }

    /** Its people and the staff see who they are. */
    void checkReads(UUID organization) {
        if (!caller.represents(organization) && !caller.isModerator() && !caller.isAdministrator()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    boolean may(MemberAction action, UUID organization, Representative member) {
        var self = caller.id().filter(member.userId()::equals).isPresent();
        var owner = member.level() == Level.OWNER;
        return switch (action) {
            case MAKE_OWNER -> !owner && decides(organization);
            case MAKE_EDITOR -> owner && decides(organization);
            case TRANSFER -> !self && caller.owns(organization);
            case REMOVE -> !self && decides(organization);
            case LEAVE -> self;
        };
    }

    /** What the caller may do to that member now. */
    Set<MemberAction> actions(UUID organization, Representative member) {
        return Arrays.stream(MemberAction.values())
                .filter(a -> may(a, organization, member))
                .collect(toCollection(LinkedHashSet::new));
    }

    void check(MemberAction action, UUID organization, Representative member) {
        if (!may(action, organization, member)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** An invitation gives no more than its author has. */
    boolean mayInvite(UUID organization, Level level) {
        return switch (level) {
            case OWNER -> caller.owns(organization);
            case EDITOR -> caller.represents(organization);
        };
    }

    /** Owners take back every invitation, editors their own. */
    boolean mayRevoke(Invitation invitation) {
        return decides(invitation.organizationId())
                || (caller.represents(invitation.organizationId())
                        && caller.id().filter(invitation.invitedBy()::equals).isPresent());
    }

    private boolean decides(UUID organization) {
        return caller.owns(organization) || caller.isAdministrator();
    }
}
