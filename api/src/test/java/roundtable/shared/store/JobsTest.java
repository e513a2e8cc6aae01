package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.Job;
import roundtable.shared.spi.PeriodicJob;

/** A job is done by one replica at a time, whichever it is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class JobsTest {
    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Test
    void two_replicas_run_a_job_once() {
        var runs = new AtomicInteger();
        var job = new Once("once-" + UUID.randomUUID(), LocalTime.now(clock).plusSeconds(2), runs);
        var first = jobs.scheduler(List.of(job), List.of(), Duration.ofMillis(100));
        var second = jobs.scheduler(List.of(job), List.of(), Duration.ofMillis(100));
        first.start();
        second.start();
        try {
            await().atMost(Duration.ofSeconds(20)).untilAtomic(runs, org.hamcrest.Matchers.is(1));
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(runs)
                    .hasValue(1));
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void a_periodic_job_is_run_again_and_never_twice_at_once() {
        var runs = new AtomicInteger();
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        var job = new Again("again-" + UUID.randomUUID(), Duration.ofMillis(100), () -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            runs.incrementAndGet();
            busy.decrementAndGet();
        });
        var first = jobs.scheduler(List.of(), List.of(job), Duration.ofMillis(100));
        var second = jobs.scheduler(List.of(), List.of(job), Duration.ofMillis(100));
        first.start();
        second.start();
        try {
            await().atMost(Duration.ofSeconds(20)).untilAtomic(runs, org.hamcrest.Matchers.greaterThan(3));
        } finally {
            first.stop();
            second.stop();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void a_periodic_job_that_fails_is_tried_again() {
        var runs = new AtomicInteger();
        var job = new Again("failing-" + UUID.randomUUID(), Duration.ofMillis(100), () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("not this time");
        });
        var scheduler = jobs.scheduler(List.of(), List.of(job), Duration.ofMillis(100));
        scheduler.start();
        try {
            await().atMost(Duration.ofSeconds(20)).untilAtomic(runs, org.hamcrest.Matchers.greaterThan(1));
        } finally {
            scheduler.stop();
        }
    }

    private record Again(String name, Duration every, Runnable work) implements PeriodicJob {
        @Override
        public void run() {
            work.run();
        }
    }

    private record Once(String name, LocalTime dailyAt, AtomicInteger runs) implements Job {
        @Override
        public void run() {
            runs.incrementAndGet();
        }
    }
}
