package roundtable.organization.board;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: its board is one too, the history of both stays. */
@ApplicationScoped
class MergedBoardListener implements OutboxListener<OrganizationMerged> {
    private final TrusteeRepository trustees;

    MergedBoardListener(TrusteeRepository trustees) {
        this.trustees = trustees;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-board";
    }

    @Override
    public void on(OrganizationMerged merged) {
        // Open invitations stay where they were made: their letters name the other page.
        trustees.update(
                "organizationId = ?2 where organizationId = ?1 and status in (ACCEPTED, ENDED)",
                merged.from(),
                merged.into());
    }
}
