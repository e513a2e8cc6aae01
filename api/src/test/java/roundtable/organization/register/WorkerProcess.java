package roundtable.organization.register;

import jakarta.validation.Validation;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import roundtable.shared.http.TestJson;
import roundtable.shared.store.TestConnections;

/** The worker in a process of its own, to be killed. Ends when there is no work left. */
final class WorkerProcess {
    private WorkerProcess() {}

    public static void main(String[] args) throws SQLException {
        var worker = new RegisterWorker(
                TestConnections.of(args[0], args[1], args[2]),
                new RegisterFiles(Path.of(args[3])),
                TestJson.mapper(),
                Validation.buildDefaultValidatorFactory().getValidator(),
                Clock.system(ZoneId.of("Asia/Barnaul")),
                TestConnections.changes(args[0], args[1], args[2]));
        // The server may still be at the last statement of a worker that was killed before.
        try (var connection = DriverManager.getConnection(args[0], args[1], args[2]);
                var free = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            free.setLong(1, RegisterWorker.LOCK);
            free.execute();
        }
        worker.work();
    }
}
