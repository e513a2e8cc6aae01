package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: it is one author, one supporter, one body. */
@ApplicationScoped
class MergedOrganizationsListener implements OutboxListener<OrganizationMerged> {
    private final CoAuthorRepository coAuthors;
    private final MergedOrganizationRepository merged;

    MergedOrganizationsListener(CoAuthorRepository coAuthors, MergedOrganizationRepository merged) {
        this.coAuthors = coAuthors;
        this.merged = merged;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-co-authors";
    }

    @Override
    public void on(OrganizationMerged event) {
        merged.lead(event.from(), event.into());
        coAuthors.merge(event.from(), event.into());
        merged.answer(event.from(), event.into());
        merged.endorse(event.from(), event.into());
    }
}
