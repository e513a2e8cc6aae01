package roundtable.comment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.CommentedSubject;
import roundtable.shared.spi.CommentedSubject.Commented;
import roundtable.shared.spi.Subject;

/** The kinds of things on which people comment; each feature brings its own. */
@ApplicationScoped
class CommentedSubjects {
    private final List<CommentedSubject> all;

    CommentedSubjects(@All List<CommentedSubject> all) {
        this.all = all;
    }

    /** 404 when not everybody may see it. */
    Commented visible(String type, String idOrSlug) {
        return of(type).commented(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    /** The same, as long as people may comment on it: else 409 with the reason. */
    Commented open(String type, String idOrSlug) {
        var thing = visible(type, idOrSlug);
        if (thing.closed() != null) {
            throw ProblemException.conflict(thing.closed());
        }
        return thing;
    }

    /** Empty when not everybody may see it any more. */
    Optional<Commented> find(Subject subject) {
        return of(subject.type()).commented(subject.id().toString());
    }

    Set<UUID> authors(Subject subject) {
        return of(subject.type()).authors(subject.id());
    }

    private CommentedSubject of(String type) {
        return all.stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody comments on " + type));
    }
}
