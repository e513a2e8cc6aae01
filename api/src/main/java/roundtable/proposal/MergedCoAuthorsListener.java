package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/** Two records turned out to be one organization: it is one author. */
@ApplicationScoped
class MergedCoAuthorsListener implements OutboxListener<OrganizationMerged> {
    private final CoAuthorRepository coAuthors;

    MergedCoAuthorsListener(CoAuthorRepository coAuthors) {
        this.coAuthors = coAuthors;
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
    public void on(OrganizationMerged merged) {
        coAuthors.merge(merged.from(), merged.into());
    }
}
