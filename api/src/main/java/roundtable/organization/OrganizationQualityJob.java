package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.shared.spi.Job;

/** Every night, before the indicators: days pass without a change, and what was confirmed grows old. */
@ApplicationScoped
class OrganizationQualityJob implements Job {
    private final OrganizationQualityService quality;

    OrganizationQualityJob(OrganizationQualityService quality) {
        this.quality = quality;
    }

    @Override
    public String name() {
        return "organization-quality";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(1, 30);
    }

    @Override
    public void run() {
        quality.refreshAll();
    }
}
