package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A demonstration cannot wait for a support phase: lets that of a made-up proposal be over. Nothing else can. */
@ApplicationScoped
public class DemoTime {
    private final PhaseService service;

    DemoTime(PhaseService service) {
        this.service = service;
    }

    /** As if its last day had been yesterday. */
    public void endSupport(UUID proposal) {
        service.endSupport(proposal);
        service.expire();
    }
}
