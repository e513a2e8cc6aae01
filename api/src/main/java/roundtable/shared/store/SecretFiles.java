package roundtable.shared.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * Secrets of the installation, made on its first start and kept in files that only its user can read. Replicas that
 * start at once on a shared directory agree on one: a file appears whole, under its name, or not at all.
 */
public final class SecretFiles {
    private SecretFiles() {}

    /** What the file holds; when there is none yet, {@code fresh} is written first. */
    public static byte[] readOrCreate(Path file, Supplier<byte[]> fresh) {
        try {
            if (!Files.exists(file)) {
                create(file.toAbsolutePath(), fresh.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a secret of the installation in " + file, e);
        }
    }

    private static void create(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(draft, content);
            // A link, unlike a move, never replaces what another replica has put there meanwhile.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // It was first; its secret counts.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
