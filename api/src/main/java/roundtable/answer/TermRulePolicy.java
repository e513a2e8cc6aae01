package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.TermRule.Source;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** A body binds itself by its head; the installation's terms are the administrator's, who can also act for a body. */
@ApplicationScoped
class TermRulePolicy {
    /** What can be done to a term. */
    enum Step {
        SET,
        REMOVE
    }

    private final Caller caller;

    TermRulePolicy(Caller caller) {
        this.caller = caller;
    }

    /** What the caller may do to what holds for the body, or for the installation. */
    Set<Step> steps(@Nullable UUID body, Source source) {
        if (!may(body)) {
            return EnumSet.noneOf(Step.class);
        }
        var own = source == (body == null ? Source.INSTALLATION : Source.BODY);
        return own ? EnumSet.allOf(Step.class) : EnumSet.of(Step.SET);
    }

    /** 403 for everybody else. */
    void check(@Nullable UUID body) {
        if (!may(body)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private boolean may(@Nullable UUID body) {
        return caller.isAdministrator() || (body != null && caller.represents(body));
    }
}
