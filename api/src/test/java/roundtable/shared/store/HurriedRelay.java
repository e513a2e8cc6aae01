package roundtable.shared.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
        while (!threads.isShutdown()) {
            try {
                tick.run();
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                // A test has taken the database away; the application's own relay tells of it.
            }
        }
    }
}
