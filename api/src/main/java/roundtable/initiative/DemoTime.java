package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A demonstration cannot wait for thirty days: lets the discussion of a made-up initiative be over. Nothing else can. */
@ApplicationScoped
public class DemoTime {
    private final TermService service;

    DemoTime(TermService service) {
        this.service = service;
    }

    /** As if its last day had been yesterday. */
    public void endDiscussion(UUID initiative) {
        service.endDiscussion(initiative);
    }
}
