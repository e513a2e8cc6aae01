package roundtable.organization.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.validation.Validator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import roundtable.organization.register.reading.Unreadable;
import roundtable.shared.store.OwnConnections;
import roundtable.shared.store.PublicChanges;

/**
 * Does the work of imports, one after the other in the whole installation: the connection that writes holds an advisory
 * lock. A process that dies loses its connection and with it the lock, and the next one goes on at once; no lease has
 * to run out, and a process that was only slow cannot write beside its heir (decision 0018).
 */
@ApplicationScoped
class RegisterWorker {
    private static final Logger LOG = Logger.getLogger(RegisterWorker.class);
    /** Held by the one process that works. */
    static final long LOCK = 0x726567_69737465L;

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration STATEMENT = Duration.ofMinutes(10);

    private final OwnConnections connections;
    private final RegisterFiles files;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;
    private final PublicChanges changes;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var one = new Thread(work, "register-import");
        one.setDaemon(true);
        return one;
    });

    RegisterWorker(
            OwnConnections connections,
            RegisterFiles files,
            ObjectMapper json,
            Validator validator,
            Clock clock,
            PublicChanges changes) {
        this.connections = connections;
        this.files = files;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        this.validator = validator;
        this.clock = clock;
        this.changes = changes;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterQueued event) {
        wake();
    }

    /** Finds what another replica or an earlier process has left. */
    @Scheduled(every = "{roundtable.imports.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void wake() {
        if (wanted.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    /** Works until nothing is left, when no other process does. */
    void work() {
        wanted.set(false);
        try (var connection = connections.open("round-table register import", STATEMENT)) {
            if (!locked(connection)) {
                return;
            }
            relax(connection);
            var log = new WorkLog(connection, json, clock, changes);
            for (var next = log.next();
                    next.isPresent() && !Thread.currentThread().isInterrupted();
                    next = log.next()) {
                connection.commit();
                if (!step(next.get(), connection, log)) {
                    return;
                }
            }
            log.tell();
            log.commit();
        } catch (SQLException e) {
            LOG.warn("The worker of register imports has no database at the moment", e);
        }
    }

    /**
     * A crash of the server takes the last batches back together with the progress that tells of them; the map may
     * learn of what they wrote some seconds later than the lists, and visitors a minute later than everybody else.
     */
    private static void relax(Connection connection) throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute("set synchronous_commit = off");
            set.execute("set roundtable.cells_later = on");
            set.execute("set roundtable.quiet = on");
        }
        connection.commit();
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } finally {
            connection.commit();
        }
    }

    /** False when it makes sense to try again a little later. */
    private boolean step(WorkItem item, Connection connection, WorkLog log) throws SQLException {
        try {
            switch (item.status()) {
                case ANALYSING ->
                    new Analysis(item, connection, log, files, json, validator, clock)
                            .run(files.wasRead(item.id()) ? columns(item, connection) : List.of());
                case RUNNING ->
                    new Importer(item, connection, log, files, json, validator, clock).run(columns(item, connection));
                case UNDOING -> new Undo(item, connection, log, json, clock).run();
                case READY, FINISHED, FAILED, CANCELLED, UNDONE -> throw new IllegalStateException(item.toString());
            }
            return true;
        } catch (Unreadable e) {
            connection.rollback();
            log.failed(item, new RegisterFailure(e.code(), e.line(), e.column(), e.key(), e.arguments()));
            connection.commit();
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.errorf(e, "Register import %s broke off", item.id());
            connection.rollback();
            if (item.attempts() + 1 < MOST_ATTEMPTS) {
                log.stumbled(item);
                connection.commit();
                return false;
            }
            log.failed(item, new RegisterFailure("internal", null, null, "register.unreadable.internal", List.of()));
            connection.commit();
            return true;
        }
    }

    /** As the last reading of the file has found them; empty before it. */
    private List<RegisterColumn> columns(WorkItem item, Connection connection) throws SQLException {
        try (var query =
                connection.prepareStatement("select cast(columns as text) from register_import where id = ?")) {
            query.setObject(1, item.id());
            try (var row = query.executeQuery()) {
                row.next();
                return json.readValue(row.getString(1), new TypeReference<>() {});
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
