package roundtable.shared.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Consumer;
import org.hibernate.Session;

/** A read that may take longer than a request: one snapshot, read only, in a transaction of its own. */
@ApplicationScoped
public class LongRead {
    private final EntityManager em;

    LongRead(EntityManager em) {
        this.em = em;
    }

    /**
     * Does the work in such a transaction.
     *
     * @param longest after that the transaction ends in failure
     * @param cancellation is handed what stops the statement that runs; it may be called by any thread
     */
    public void run(Duration longest, Consumer<Runnable> cancellation, Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).run(() -> {
            // A slow reader leaves pauses between two fetches that a request is not allowed.
            em.createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            em.createNativeQuery("set local idle_in_transaction_session_timeout = '120s'")
                    .executeUpdate();
            em.createNativeQuery("set local statement_timeout = '25s'").executeUpdate();
            cancellation.accept(em.unwrap(Session.class)::cancelQuery);
            work.run();
        });
    }
}
