package roundtable.file;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.FileUse;

/** Who may read a file: everybody what a public thing shows, its uploader and whoever may see a thing that shows it. */
@ApplicationScoped
class FilePolicy {
    private final List<FileUse> uses;
    private final Caller caller;

    FilePolicy(@All List<FileUse> uses, Caller caller) {
        this.uses = uses;
        this.caller = caller;
    }

    boolean isPublic(UUID file) {
        return uses.stream().anyMatch(use -> use.isPublic(file));
    }

    /** 404 for everybody else: a link alone opens nothing, and does not tell that there is a file (case 26). */
    void checkReadable(UUID file, @Nullable UUID uploadedBy) {
        var own = uploadedBy != null && caller.id().filter(uploadedBy::equals).isPresent();
        var allowed = own || (caller.id().isPresent() && uses.stream().anyMatch(use -> use.mayRead(file)));
        if (!allowed) {
            throw ProblemException.notFound();
        }
    }
}
