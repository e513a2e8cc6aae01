package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way for made-up organizations: they go through the same service as all others, and are marked for ever. */
@ApplicationScoped
public class DemoOrganizations {
    private final OrganizationService service;

    DemoOrganizations(OrganizationService service) {
        this.service = service;
    }

    /**
     * Adds one, published at once. Its data is checked by the database and not by the validator, which reads what
     * people send.
     *
     * @param verified whether it is shown as checked by a moderator
     * @param confirmedAt when its people have last said that all of this is true; null for never
     * @return its id
     */
    public UUID add(OrganizationInput input, boolean verified, @Nullable Instant confirmedAt) {
        return service.createDemo(input, verified, confirmedAt);
    }
}
