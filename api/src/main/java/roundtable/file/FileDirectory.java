package roundtable.file;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.file.FileRepository.Row;
import roundtable.identity.Caller;

/** Files for the features that show them. */
@ApplicationScoped
public class FileDirectory {
    /** What public answers that show files are made of (decision 0008). */
    public static final String TOPIC = "files";

    private final FileRepository files;
    private final Caller caller;

    FileDirectory(FileRepository files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    /** How the files are shown, by id; those that are no more are missing. One statement. */
    public Map<UUID, FileView> views(Set<UUID> ids) {
        return files.rows(ids).stream().collect(toMap(Row::id, FileDirectory::view));
    }

    /** A file that the caller has uploaded, and so may put somewhere; empty for everybody else's. */
    public Optional<FileView> own(UUID id) {
        return files.rows(Set.of(id)).stream()
                .filter(row -> row.uploadedBy() != null
                        && caller.id().filter(row.uploadedBy()::equals).isPresent())
                .map(FileDirectory::view)
                .findFirst();
    }

    /** SHA-256, in lower-case hex, of the bytes that a file is downloaded as: a picture's in its largest size. */
    public Optional<String> sha256(UUID id) {
        return files.sha256(id);
    }

    static FileView view(Row row) {
        var address = "/api/v1/files/" + row.id() + "/content";
        var picture = row.kind() == FileKind.IMAGE;
        List<FileView.Image> images = picture
                ? Arrays.stream(row.sizes().split(","))
                        .map(size -> size.split(" "))
                        .map(size -> image(address, size))
                        .toList()
                : List.of();
        return new FileView(
                row.id(),
                row.kind(),
                row.mediaType(),
                row.name(),
                row.size(),
                picture ? null : address,
                images,
                row.createdAt());
    }

    private static FileView.Image image(String address, String[] size) {
        var name = size[0].toLowerCase(Locale.ROOT);
        return new FileView.Image(
                name, Integer.parseInt(size[1]), Integer.parseInt(size[2]), address + "?size=" + name);
    }
}
