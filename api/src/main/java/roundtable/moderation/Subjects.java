package roundtable.moderation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import roundtable.shared.spi.ModeratedSubject;

/** The kinds of things that can be reported; each feature brings its own. */
@ApplicationScoped
class Subjects {
    private final List<ModeratedSubject> all;

    Subjects(@All List<ModeratedSubject> all) {
        this.all = all;
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
