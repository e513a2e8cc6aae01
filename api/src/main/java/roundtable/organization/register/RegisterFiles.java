package roundtable.organization.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of imports under the data directory, by the import's id and never by a name from outside. */
@ApplicationScoped
class RegisterFiles {
    private final Path root;

    RegisterFiles(@ConfigProperty(name = "roundtable.data-dir") Path dataDir) {
        this.root = dataDir.resolve("imports");
    }

    /** Takes over an uploaded file. */
    void take(UUID id, Path uploaded) {
        try {
            Files.createDirectories(folder(id));
            Files.move(uploaded, upload(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was sent. */
    Path upload(UUID id) {
        return folder(id).resolve("upload");
    }

    /** Its rows, whatever the format was: one JSON array of texts a line. */
    Path rows(UUID id) {
        return folder(id).resolve("rows");
    }

    /** The rows that passed the check, one JSON object a line. */
    Path good(UUID id) {
        return folder(id).resolve("good");
    }

    /** Whether the upload was read to its end: the rows are moved to their place only then. */
    boolean wasRead(UUID id) {
        return Files.exists(rows(id));
    }

    /** Where rows are written while the upload is read. */
    Path reading(UUID id) {
        return folder(id).resolve("reading");
    }

    /** The upload is read: its rows are whole. */
    void read(UUID id) {
        try {
            Files.move(reading(id), rows(id), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a reader's own, for what does not fit into memory. */
    Path scratch(UUID id) {
        return folder(id).resolve("scratch");
    }

    /** Ids of imports that have files. */
    List<UUID> ids() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var found = Files.list(root)) {
            return found.map(f -> f.getFileName().toString())
                    .filter(n -> n.length() == 36)
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the files of an import. */
    void remove(UUID id) {
        if (!Files.isDirectory(folder(id))) {
            return;
        }
        try (var files = Files.walk(folder(id))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID id) {
        return root.resolve(id.toString());
    }
}
