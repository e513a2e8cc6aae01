package roundtable.moderation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.ModeratedSubject.Shown;
import roundtable.shared.spi.Subject;

/** The kinds of things that can be reported; each feature brings its own. */
@ApplicationScoped
public class ModeratedSubjects {
    private final List<ModeratedSubject> all;

    ModeratedSubjects(@All List<ModeratedSubject> all) {
        this.all = all;
    }

    /** What everybody sees of a thing now; empty when nobody does. */
    public Optional<Shown> shown(Subject subject) {
        return of(subject.type()).flatMap(s -> s.shown(subject.id()));
    }

    /** Who answers for a thing; nobody for one that is not there. */
    public Set<UUID> authors(Subject subject) {
        return of(subject.type()).map(s -> s.authors(subject.id())).orElseGet(Set::of);
    }

    Optional<ModeratedSubject> of(String type) {
        return all.stream().filter(s -> s.type().equals(type)).findFirst();
    }

    /** Of a case that is there: the kind must be too. */
    ModeratedSubject of(ModerationCase c) {
        return of(c.subject().type())
                .orElseThrow(() -> new IllegalStateException(
                        "No feature for " + c.subject().type()));
    }
}
