package roundtable.organization.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.spi.FileUse;

/** Files that organizations show: as public as the organization is. */
@ApplicationScoped
class OrganizationMediumFiles implements FileUse {
    private final OrganizationMediumRepository media;
    private final OrganizationAccess organizations;

    OrganizationMediumFiles(OrganizationMediumRepository media, OrganizationAccess organizations) {
        this.media = media;
        this.organizations = organizations;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : media.used(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return media.organizationOf(file)
                .filter(id -> organizations.get(id).isPublished())
                .isPresent();
    }

    @Override
    public boolean mayRead(UUID file) {
        return media.organizationOf(file).filter(organizations::isVisible).isPresent();
    }
}
