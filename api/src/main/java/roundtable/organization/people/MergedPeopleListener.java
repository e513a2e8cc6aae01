package roundtable.organization.people;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.OrganizationMerged;
import roundtable.shared.spi.OutboxListener;

/**
 * Two records turned out to be one organization: the people of both go on. Owners stay owners where the survivor has
 * none; where it has, they become editors, so that a merge takes nobody's organization away.
 */
@ApplicationScoped
class MergedPeopleListener implements OutboxListener<OrganizationMerged> {
    private final Representatives representatives;

    MergedPeopleListener(Representatives representatives) {
        this.representatives = representatives;
    }

    @Override
    public Class<OrganizationMerged> event() {
        return OrganizationMerged.class;
    }

    @Override
    public String name() {
        return "merged-people";
    }

    @Override
    public void on(OrganizationMerged merged) {
        var owned = !representatives.owners(merged.into()).isEmpty();
        representatives
                .of(merged.from())
                .forEach(r ->
                        representatives.appoint(r.userId(), merged.into(), owned ? Level.EDITOR : r.level(), null));
    }
}
