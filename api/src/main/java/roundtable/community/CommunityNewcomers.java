package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import roundtable.organization.OrganizationChanged;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.spi.OutboxListener;

/** Whenever an organization changes: is there a community for it of which it has not been told? */
@ApplicationScoped
class CommunityNewcomers implements OutboxListener<OrganizationChanged> {
    private final CommunityInvitations invitations;
    private final OrganizationDirectory organizations;

    CommunityNewcomers(CommunityInvitations invitations, OrganizationDirectory organizations) {
        this.invitations = invitations;
        this.organizations = organizations;
    }

    @Override
    public Class<OrganizationChanged> event() {
        return OrganizationChanged.class;
    }

    @Override
    public String name() {
        return "community-newcomers";
    }

    @Override
    public void on(OrganizationChanged event) {
        organizations.cards(Set.of(event.id()), "ru").values().forEach(invitations::to);
    }
}
