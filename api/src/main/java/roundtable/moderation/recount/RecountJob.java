package roundtable.moderation.recount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import org.jboss.logging.Logger;
import roundtable.shared.spi.Job;

/** Counts all supports, votes, members and comments anew every night. */
@ApplicationScoped
class RecountJob implements Job {
    private static final Logger LOG = Logger.getLogger(RecountJob.class);

    private final RecountService service;

    RecountJob(RecountService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(3, 40);
    }

    @Override
    public void run() {
        for (var d : service.report()) {
            LOG.errorf(
                    "The %s %s keeps %d %s, its rows are %d",
                    d.subject().type(), d.subject().id(), d.kept(), d.what(), d.counted());
        }
    }
}
