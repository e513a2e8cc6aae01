package roundtable.file;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtable.file.FileRepository.Aged;
import roundtable.file.FileRepository.Content;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.FileUse;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Keeps and removes files. */
@ApplicationScoped
class FileService {
    static final String TYPE = "file";
    /** What one account may upload in a day (case 55). */
    static final int MOST_FILES = 200;

    static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final Duration DAY = Duration.ofDays(1);

    private final FileRepository files;
    private final List<FileUse> uses;
    private final Caller caller;
    private final Event<Changed> changed;

    FileService(FileRepository files, @All List<FileUse> uses, Caller caller, Event<Changed> changed) {
        this.files = files;
        this.uses = uses;
        this.caller = caller;
        this.changed = changed;
    }

    /** Keeps a file that was looked through. */
    @Transactional
    FileView keep(FileType.Known type, String name, long size, List<Content> contents) {
        var uploader = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
        var used = files.used(uploader, DAY);
        if (used.files() >= MOST_FILES || used.bytes() + size > MOST_BYTES) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, Message.of("file.quota", MOST_FILES))
                    .with("Retry-After", String.valueOf(DAY.toHours() * 3600 / 4));
        }
        var id = files.add(type, name, size, uploader, contents);
        changed.fire(new Changed(new Subject(TYPE, id), "create", Map.of()));
        return files.rows(Set.of(id)).stream()
                .map(FileDirectory::view)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Removes those of the next files after that one, made before the time, that nothing uses. Returns all that it has
     * looked at.
     */
    @Transactional
    List<Aged> sweep(Aged last, Instant until, int most) {
        var portion = files.between(last.createdAt(), last.id(), until, most);
        var unused = portion.stream().map(Aged::id).collect(toCollection(HashSet::new));
        uses.forEach(use -> unused.removeAll(use.used(Set.copyOf(unused))));
        if (!unused.isEmpty()) {
            files.remove(unused);
        }
        return portion;
    }
}
