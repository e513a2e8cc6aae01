package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.OutboxListener;

/** Judges an organization anew after its change is committed, so that no writer waits for the comparison. */
@ApplicationScoped
class OrganizationQualityListener implements OutboxListener<OrganizationChanged> {
    private final OrganizationQualityService quality;

    OrganizationQualityListener(OrganizationQualityService quality) {
        this.quality = quality;
    }

    @Override
    public Class<OrganizationChanged> event() {
        return OrganizationChanged.class;
    }

    @Override
    public String name() {
        return "organization-quality";
    }

    @Override
    public void on(OrganizationChanged event) {
        quality.refresh(event.id());
    }
}
