package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.act;
import static roundtable.organization.register.Registers.config;
import static roundtable.organization.register.Registers.database;
import static roundtable.organization.register.Registers.get;
import static roundtable.organization.register.Registers.imported;
import static roundtable.organization.register.Registers.number;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.upload;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** kill -9 of a real second process at ten random moments of one import: the result equals an undisturbed one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterKillTest {
    private static final int ROWS = 6_000;
    private static final int KILLS = 10;
    private static final int KILLS_OF_CHECK = 3;

    @Test
    void ten_kills_change_nothing() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        System.out.println("Kill test, seed " + seed);
        var calm = word("Покой");
        var stormy = word("Буря");
        // A part is known already, with other values: creating, changing and leaving alone all take part. Of fifty rows
        // one has a wrong number and stays out.
        imported(register(calm, 900, "Прежняя."));
        imported(register(stormy, 900, "Прежняя."));
        var undisturbed = imported(register(calm, ROWS, "Новая."));
        assertThat(undisturbed.getInt("changed")).isEqualTo(900 - 900 / 50);
        assertThat(undisturbed.getInt("rejected")).isEqualTo(ROWS / 50);

        String id;
        try (var lock = lock()) {
            id = upload(register(stormy, ROWS, "Новая."));
            assertThat(lock.isClosed()).isFalse();
        }
        var kills = kill(random, KILLS_OF_CHECK, 150);
        finish();
        assertThat(get(id).getString("status")).as("seed %d", seed).isEqualTo("ready");
        try (var lock = lock()) {
            act(id, "start").statusCode(200);
            assertThat(lock.isClosed()).isFalse();
        }
        kills += kill(random, KILLS - kills, 250);
        finish();
        System.out.println("Kill test: " + kills + " kills");
        assertThat(kills).as("kills in the midst of work, seed %d", seed).isGreaterThan(KILLS / 2);
        var disturbed = settled(id);
        assertThat(disturbed.getString("status")).as("seed %d", seed).isEqualTo("finished");
        for (var count : List.of("rowsTotal", "rowsDone", "created", "changed", "unchanged", "rejected", "conflicts")) {
            assertThat(disturbed.getInt(count)).as("%s, seed %d", count, seed).isEqualTo(undisturbed.getInt(count));
        }
        assertThat(digest(stormy, id)).as("seed %d", seed).isEqualTo(digest(calm, undisturbed.getString("id")));
    }

    private static String register(String name, int rows, String mission) {
        var csv = new StringBuilder("id;name;oktmo;mission;inn\n");
        for (var i = 0; i < rows; i++) {
            csv.append(name)
                    .append(i)
                    .append(';')
                    .append(name)
                    .append(" номер ")
                    .append(i)
                    .append(";84701000;")
                    .append(mission)
                    .append(';')
                    .append(i % 50 == 49 ? "0411000111" : "0411000110")
                    .append('\n');
        }
        return csv.toString();
    }

    /** Kills worker after worker some moments after it has taken up the work; how many were killed in the midst of it. */
    private static int kill(Random random, int times, int moments) throws Exception {
        for (var kills = 0; kills < times; kills++) {
            var process = process();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isWorking() || !process.isAlive());
            if (process.waitFor(random.nextInt(moments), TimeUnit.MILLISECONDS)) {
                return kills;
            }
            process.destroyForcibly().waitFor();
        }
        return times;
    }

    private static boolean isWorking() {
        return number(
                        "select count(*) from pg_locks where locktype = 'advisory' and granted and objsubid = 1"
                                + " and classid::bigint << 32 | objid::bigint = ?",
                        RegisterWorker.LOCK)
                > 0;
    }

    private static void finish() throws IOException, InterruptedException {
        var process = process();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Process process() throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "roundtable.organization.register.WorkerProcess",
                        config("quarkus.datasource.jdbc.url"),
                        config("quarkus.datasource.username"),
                        config("quarkus.datasource.password"),
                        config("roundtable.data-dir"))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/worker-process.log"))
                .start();
    }

    /** While it is open, the worker of this process finds the work taken. */
    private static Connection lock() throws SQLException {
        var connection = database();
        try (var query = connection.prepareStatement("select pg_advisory_lock(?)")) {
            query.setLong(1, RegisterWorker.LOCK);
            query.execute();
        }
        return connection;
    }

    /** Of everything that the import has written, but for ids, times and the name that tells the two registers apart. */
    private static String digest(String name, String id) throws SQLException {
        try (var connection = database();
                var query = connection.prepareStatement(
                        """
                        select md5(string_agg(line, E'\\n' order by line)) || ' ' || count(*) from (
                            select replace(organization_values(o)::text, ?, '') || o.status || o.version || c.created
                                   || c.row_no || c.version_after || replace(c.before::text, ?, '')
                                   || (select count(*) from audit_entry a where a.subject_id = o.id and a.action = 'import')
                                   || (select count(*) from register_key k where k.organization_id = o.id) as line
                            from register_change c join organization o on o.id = c.organization_id
                            where c.import_id = ?::uuid
                            union all
                            select p.row_no || p.code || p.no from register_problem p where p.import_id = ?::uuid) d""")) {
            query.setString(1, name);
            query.setString(2, name);
            query.setString(3, id);
            query.setString(4, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
