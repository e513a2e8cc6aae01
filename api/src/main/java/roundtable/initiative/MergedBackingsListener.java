package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: it stands behind an initiative once, under the name that stays. */
@ApplicationScoped
class MergedBackingsListener implements OutboxListener<OrganizationMerged> {
    private final SupportRepository supports;

    MergedBackingsListener(SupportRepository supports) {
        this.supports = supports;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-initiative-backings";
    }

    @Override
    public void on(OrganizationMerged merged) {
        supports.merge(merged.from(), merged.into());
    }
}
