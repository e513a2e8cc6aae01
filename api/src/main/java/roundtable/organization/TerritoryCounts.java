package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Counts anew the territories in which organizations have changed: once for many changes. */
@ApplicationScoped
class TerritoryCounts implements PeriodicJob {
    private final OrganizationQualityService quality;

    TerritoryCounts(OrganizationQualityService quality) {
        this.quality = quality;
    }

    @Override
    public String name() {
        return "organization-territory-counts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        quality.count();
    }
}
