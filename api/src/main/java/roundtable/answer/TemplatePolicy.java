package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Templates are the business of the body's officers, and of nobody else: they read them all and change them all. */
@ApplicationScoped
class TemplatePolicy {
    private final Caller caller;

    TemplatePolicy(Caller caller) {
        this.caller = caller;
    }

    /** The bodies whose templates the caller reads; 403 for whoever answers for none. */
    Set<UUID> readable() {
        var bodies = caller.bodies();
        if (bodies.isEmpty()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return bodies;
    }

    /** 403 for whoever is no officer of the body. */
    void checkNew(UUID body) {
        if (!caller.isOfficerOf(body)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Of another body's template nobody is told that it is there. */
    void checkOwn(AnswerTemplate template) {
        if (!caller.isOfficerOf(template.bodyId())) {
            throw ProblemException.notFound();
        }
    }
}
