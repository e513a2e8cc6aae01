package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import org.jboss.logging.Logger;
import roundtable.shared.spi.Job;

/** Counts all supports anew every night, and reports where a kept count is another; it mends nothing by itself. */
@ApplicationScoped
class RecountJob implements Job {
    private static final Logger LOG = Logger.getLogger(RecountJob.class);

    private final RecountService service;

    RecountJob(RecountService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "proposal-recount";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(3, 40);
    }

    @Override
    public void run() {
        for (var difference : service.report()) {
            LOG.errorf(
                    "Proposal %s keeps %d %s, its rows are %d",
                    difference.proposal(), difference.kept(), difference.what(), difference.counted());
        }
    }
}
