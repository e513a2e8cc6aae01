package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.OutboxListener;

/** Judges the organizations of a batch of an import. */
@ApplicationScoped
class OrganizationQualityOfImports implements OutboxListener<OrganizationsImported> {
    private final OrganizationQualityService quality;

    OrganizationQualityOfImports(OrganizationQualityService quality) {
        this.quality = quality;
    }

    @Override
    public Class<OrganizationsImported> event() {
        return OrganizationsImported.class;
    }

    @Override
    public String name() {
        return "organization-quality-of-imports";
    }

    @Override
    public void on(OrganizationsImported event) {
        quality.refresh(event.ids());
    }
}
