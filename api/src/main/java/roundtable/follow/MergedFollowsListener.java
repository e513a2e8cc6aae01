package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: who followed either follows the one that stays. */
@ApplicationScoped
class MergedFollowsListener implements OutboxListener<OrganizationMerged> {
    private final FollowRepository follows;

    MergedFollowsListener(FollowRepository follows) {
        this.follows = follows;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-follows";
    }

    @Override
    public void on(OrganizationMerged merged) {
        follows.move("organization", merged.from(), merged.into());
    }
}
