package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: it is one member. What was said and signed stays as it was. */
@ApplicationScoped
class MergedMembersListener implements OutboxListener<OrganizationMerged> {
    private final MemberRepository members;
    private final CommunityRepository communities;
    private final InvitationRepository invitations;
    private final Clock clock;

    MergedMembersListener(
            MemberRepository members, CommunityRepository communities, InvitationRepository invitations, Clock clock) {
        this.members = members;
        this.communities = communities;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-community-members";
    }

    @Override
    public void on(OrganizationMerged merged) {
        members.merge(merged.from(), merged.into(), clock.instant());
        invitations.merge(merged.from(), merged.into());
        communities.update("coordinatorId = ?2 where coordinatorId = ?1", merged.from(), merged.into());
        communities.update("proposedBy = ?2 where proposedBy = ?1", merged.from(), merged.into());
    }
}
