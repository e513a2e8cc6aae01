package roundtable.organization.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.spi.Job;
import roundtable.shared.store.OwnConnections;

/** Every night: files of imports that nobody has touched for weeks are removed, and files that belong to no import. */
@ApplicationScoped
class RegisterCleanUp implements Job {
    private final OwnConnections connections;
    private final RegisterFiles files;
    private final Clock clock;
    private final int keepDays;

    RegisterCleanUp(
            OwnConnections connections,
            RegisterFiles files,
            Clock clock,
            @ConfigProperty(name = "roundtable.imports.keep-days") int keepDays) {
        this.connections = connections;
        this.files = files;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    @Override
    public String name() {
        return "register-files";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(3, 30);
    }

    @Override
    public void run() {
        try (var connection = connections.open("round-table register files", Duration.ofMinutes(1));
                var old = connection.prepareStatement(
                        """
                        update register_import set files_gone = true
                        where not files_gone and updated_at < ? and status not in ('ANALYSING', 'RUNNING', 'UNDOING')""");
                var met = connection.prepareStatement(
                        """
                        delete from register_taken t using register_import i where i.id = t.import_id
                        and (i.files_gone or i.status not in ('RUNNING', 'FAILED'))""");
                var needed = connection.prepareStatement("select id from register_import where not files_gone")) {
            old.setObject(
                    1,
                    OffsetDateTime.now(clock)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .minusDays(keepDays));
            old.executeUpdate();
            // Nobody goes on with those imports, so nobody asks whom their rows have spoken of.
            met.executeUpdate();
            connection.commit();
            // Listed before the rows are read: an import that is just being made has its row by then, or no files yet.
            var present = files.ids();
            var wanted = new HashSet<UUID>();
            try (var rows = needed.executeQuery()) {
                while (rows.next()) {
                    wanted.add(rows.getObject(1, UUID.class));
                }
            }
            present.stream().filter(id -> !wanted.contains(id)).forEach(files::remove);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
