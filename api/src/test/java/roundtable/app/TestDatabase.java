package roundtable.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The very database that a newcomer gets, in a directory of its own, for the whole test run. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** A disk in memory, where there is one: the database waits for its disk at each of many thousand commits. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ENOUGH = 4L << 30;

    private EmbeddedDatabase database;
    private Path dataDir;

    @Override
    public Map<String, String> start() {
        try {
            dataDir = isEnough(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "round-table-test")
                    : Files.createTempDirectory("round-table-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = EmbeddedDatabase.start(dataDir);
        var settings = new HashMap<>(database.settings());
        settings.put("roundtable.data-dir", dataDir.toString());
        settings.put("roundtable.oidc.issuer", "http://localhost:" + freePort() + "/city");
        return settings;
    }

    /** Nobody listens there until a test starts a provider. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        database.close();
        try (var files = Files.walk(dataDir)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEnough(Path disk) {
        return Files.isWritable(disk) && disk.toFile().getUsableSpace() > ENOUGH;
    }
}
