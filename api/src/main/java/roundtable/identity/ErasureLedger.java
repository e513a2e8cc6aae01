package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who has been erased, beside the database: a backup that is restored brings people back who have left since, and is
 * told so here (case 77). Only ids stand in it, which name nobody once the person is gone.
 */
@ApplicationScoped
class ErasureLedger {
    private final Path file;

    ErasureLedger(@ConfigProperty(name = "roundtable.data-dir") Path dataDir) {
        this.file = dataDir.resolve("erased");
    }

    Set<UUID> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(UUID::fromString).collect(Collectors.toSet())
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Collection<UUID> erased) {
        if (erased.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var lines = erased.stream().map(id -> id + "\n").collect(Collectors.joining());
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
