package roundtable.shared.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Job;
import roundtable.shared.spi.PeriodicJob;

/**
 * Runs every {@link Job} at its time and every {@link PeriodicJob} after its pause. The rows of {@code scheduled_tasks} decide which replica does it; one that dies
 * in the middle is noticed by its missing heartbeat, and another takes over.
 */
@ApplicationScoped
public class Jobs {
    private static final Duration POLL = Duration.ofSeconds(10);
    /** Two, so that what is short does not wait for what is long. */
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<Job> daily;
    private final List<PeriodicJob> periodic;
    private final Clock clock;
    private final io.quarkus.scheduler.Scheduler ticks;
    private @Nullable Scheduler scheduler;

    Jobs(
            DataSource database,
            @All List<Job> daily,
            @All List<PeriodicJob> periodic,
            Clock clock,
            io.quarkus.scheduler.Scheduler ticks) {
        this.database = database;
        this.daily = daily;
        this.periodic = periodic;
        this.clock = clock;
        this.ticks = ticks;
    }

    void start(@Observes StartupEvent event) {
        var started = scheduler(daily, periodic, POLL);
        scheduler = started;
        started.start();
    }

    void stop(@Observes ShutdownEvent event) {
        // What comes each second would find the database closed.
        ticks.pause();
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** One replica's scheduler on the common table, not yet started. */
    Scheduler scheduler(List<Job> atTheirTime, List<PeriodicJob> again, Duration poll) {
        var tasks = Stream.concat(
                        atTheirTime.stream()
                                .map(job ->
                                        task(job.name(), Schedules.daily(clock.getZone(), job.dailyAt()), job::run)),
                        again.stream().map(job -> task(job.name(), Schedules.fixedDelay(job.every()), job::run)))
                .toList();
        return Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(poll)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private static RecurringTask<Void> task(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }
}
