package roundtable.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18 in a directory of its own, for whoever has no server. The library's defaults are made for throw-away
 * tests (no fsync, no passwords); here everything acknowledged survives a crash, and log-in is by password.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String OWNER = "roundtable_owner";
    private static final String APPLICATION = "roundtable_app";
    private static final String DATABASE = "roundtable";

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;
    private final Map<String, String> settings;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lock, Map<String, String> settings) {
        this.postgres = postgres;
        this.lock = lock;
        this.settings = settings;
    }

    /** Starts it on a free loopback port. A second start on the same directory fails and says so. */
    static EmbeddedDatabase start(Path dataDir) {
        try {
            Files.createDirectories(dataDir.resolve("keys"));
            var lock = lock(dataDir);
            var superPassword = password(dataDir.resolve("keys").resolve("postgres.password"));
            var files = dataDir.resolve("postgres").toAbsolutePath();
            endOrphan(files);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", superPassword.toString())
                    .setConnectConfig("password", Files.readString(superPassword))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("jit", "off")
                    .setPGStartupWait(Duration.ofSeconds(60));
            DatabaseMemory.settings().forEach(server::setServerConfig);
            var postgres = server.start();
            return new EmbeddedDatabase(postgres, lock, prepare(postgres.getPort(), Files.readString(superPassword)));
        } catch (IOException | SQLException e) {
            throw new NotStarted(
                    "База данных в каталоге " + dataDir + " не запустилась / The database in " + dataDir
                            + " did not start: " + e.getMessage(),
                    e);
        }
    }

    /** A connection to the database of a directory while another process serves it; empty when none does. */
    static Optional<Connection> toRunning(Path dataDir) throws SQLException {
        var pidFile = dataDir.resolve("postgres").resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            if (ProcessHandle.of(Long.parseLong(lines.get(0).trim())).isEmpty()) {
                return Optional.empty();
            }
            var url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).trim() + "/" + DATABASE;
            var secret = Files.readString(dataDir.resolve("keys").resolve("postgres.password"));
            return Optional.of(DriverManager.getConnection(url, "postgres", secret));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the framework needs to use it, by the names of its settings. */
    Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path dataDir) throws IOException {
        var channel = FileChannel.open(dataDir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Said below.
        }
        channel.close();
        throw new NotStarted(
                "Каталог " + dataDir + " уже использует другой процесс. Остановите его или укажите другой каталог в "
                        + "ROUNDTABLE_DATA_DIR. / Another process is using " + dataDir
                        + ". Stop it, or name another directory in ROUNDTABLE_DATA_DIR.",
                null);
    }

    /** When the application was killed, its database may have outlived it. The lock is ours, so nobody uses it. */
    private static void endOrphan(Path files) throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var orphan = ProcessHandle.of(pid)
                .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IOException(e);
            } catch (java.util.concurrent.TimeoutException stuck) {
                orphan.get().destroyForcibly();
            }
        }
    }

    /** Two roles: the owner changes the schema, the application cannot, and cannot rewrite the audit log. */
    private static Map<String, String> prepare(int port, String superPassword) throws SQLException {
        var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        var ownerPassword = random();
        var applicationPassword = random();
        try (var c = DriverManager.getConnection(server + "postgres", "postgres", superPassword)) {
            role(c, OWNER, ownerPassword);
            role(c, APPLICATION, applicationPassword);
            if (!exists(c, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                execute(c, "create database " + DATABASE + " owner " + OWNER);
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", server + DATABASE,
                "quarkus.datasource.username", APPLICATION,
                "quarkus.datasource.password", applicationPassword,
                "quarkus.liquibase.username", OWNER,
                "quarkus.liquibase.password", ownerPassword);
    }

    private static void role(Connection c, String name, String password) throws SQLException {
        var known = exists(c, "select 1 from pg_roles where rolname = '" + name + "'");
        execute(c, (known ? "alter" : "create") + " role " + name + " login password '" + password + "'");
    }

    private static boolean exists(Connection c, String query) throws SQLException {
        try (var statement = c.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path password(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, random());
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return file.toAbsolutePath();
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The database cannot be used; the message says why and what to do. */
    static final class NotStarted extends RuntimeException {
        NotStarted(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
