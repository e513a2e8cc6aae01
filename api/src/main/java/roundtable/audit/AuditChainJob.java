package roundtable.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Seals new entries of the audit log at once, ten seconds at the latest; a lock lets one replica do it. */
@ApplicationScoped
class AuditChainJob {
    private static final int PORTION = 1_000;

    private final DataSource database;

    AuditChainJob(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        run();
    }

    /** Seals all that is there. */
    void run() {
        while (QuarkusTransaction.requiringNew().call(this::portion) == PORTION) {
            // The next one.
        }
    }

    private int portion() throws SQLException {
        try (var connection = database.getConnection()) {
            return AuditChain.extend(connection, PORTION);
        }
    }
}
