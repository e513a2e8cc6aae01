package roundtable.follow;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Ids;

/** The kinds of things that people follow; each feature brings its own. */
@ApplicationScoped
class FollowedSubjects {
    /** In place of an id: all things of a kind. */
    static final String ALL = "all";

    private final List<FollowedSubject> kinds;

    FollowedSubjects(@All List<FollowedSubject> kinds) {
        this.kinds = kinds;
    }

    Optional<FollowedSubject> of(String type) {
        return kinds.stream().filter(k -> k.type().equals(type)).findFirst();
    }

    /** What the address names; 404 when nothing is followed under it. */
    Subject named(String type, String id) {
        return of(type).filter(FollowedSubject::byItself)
                .flatMap(kind -> kind.asAWhole()
                        ? Optional.of(FollowedSubject.WHOLE).filter(whole -> id.equals(ALL))
                        : Ids.read(id))
                .map(found -> new Subject(type, found))
                .orElseThrow(ProblemException::notFound);
    }

    /** What everybody sees of it; empty when not everybody may. */
    Optional<Shown> shown(Subject subject, String language) {
        return Optional.ofNullable(show(Set.of(subject), language).get(subject));
    }

    /** 404 when not everybody may see it. */
    void checkShown(Subject subject) {
        if (shown(subject, "ru").isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /** What everybody sees of many: one statement for each kind of them. */
    Map<Subject, Shown> show(Collection<Subject> subjects, String language) {
        var shown = new HashMap<Subject, Shown>();
        subjects.stream()
                .collect(Collectors.groupingBy(Subject::type, Collectors.mapping(Subject::id, Collectors.toSet())))
                .forEach((type, ids) -> of(type).ifPresent(kind ->
                        kind.show(ids, language).forEach((id, one) -> shown.put(new Subject(type, id), one))));
        return shown;
    }

    /** How the contract names it. */
    static String name(UUID id) {
        return id.equals(FollowedSubject.WHOLE) ? ALL : id.toString();
    }
}
