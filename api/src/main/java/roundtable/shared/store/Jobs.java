package roundtable.shared.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Job;

/**
 * Runs every {@link Job} at its time. The rows of {@code scheduled_tasks} decide which replica does it; one that dies
 * in the middle is noticed by its missing heartbeat, and another takes over.
 */
@ApplicationScoped
public class Jobs {
    private static final Duration POLL = Duration.ofSeconds(30);

    private final DataSource database;
    private final List<Job> jobs;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, @All List<Job> jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var started = scheduler(jobs, POLL);
        scheduler = started;
        started.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** One replica's scheduler on the common table, not yet started. */
    Scheduler scheduler(List<Job> work, Duration poll) {
        var tasks = work.stream()
                .map(job -> Tasks.recurring(job.name(), Schedules.daily(clock.getZone(), job.dailyAt()))
                        .execute((instance, context) -> job.run()))
                .toList();
        return Scheduler.create(database)
                .startTasks(tasks)
                .threads(1)
                .pollingInterval(poll)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }
}
