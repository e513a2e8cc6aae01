package roundtable.shared.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Carries deliveries out as a further replica does, ten times as often: hundreds of tests wait for what follows from an
 * event, and the scheduler's second is the larger part of the wait.
 */
@Singleton
class HurriedRelay {
    private static final long PAUSE_MS = 100;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    void start(@Observes StartupEvent started, OutboxRelay relay) {
        threads.execute(() -> again(relay::tick));
        threads.execute(() -> again(relay::tickOfSlow));
    }

    void stop(@Observes ShutdownEvent stopped) {
        threads.shutdownNow();
    }

    private void again(Runnable tick) {
        try {
            while (!threads.awaitTermination(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                quietly(tick);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A test that takes the database away takes it from this one too; the application's own relay tells of it. */
    private static void quietly(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException away) {
            // The next one is soon.
        }
    }
}
