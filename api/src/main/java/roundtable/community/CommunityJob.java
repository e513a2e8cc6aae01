package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: communities that fall asleep, requests that lapse, elections and terms that end. */
@ApplicationScoped
class CommunityJob implements PeriodicJob {
    private final CommunityTimeService service;
    private final ElectionTimeService elections;

    CommunityJob(CommunityTimeService service, ElectionTimeService elections) {
        this.service = service;
        this.elections = elections;
    }

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        while (service.lull() + service.lapse() > 0) {
            // The next portion is a transaction of its own.
        }
        elections.remind();
        while (elections.close() + elections.renew() > 0) {
            // The same.
        }
    }
}
