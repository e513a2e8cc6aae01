package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import roundtable.shared.spi.StartupStep;

/** The ends of support phases are kept as moments for their order: those of days in a zone that is no longer set go on. */
@ApplicationScoped
class SupportEnds implements StartupStep {
    private final PhaseService service;

    SupportEnds(PhaseService service) {
        this.service = service;
    }

    @Override
    public List<String> finish(URI base) {
        service.endInZone();
        return List.of();
    }
}
