package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.identity.AssuranceLevel;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Whether the caller is known well enough for their voice to count (decision 0076). */
@ApplicationScoped
public class VoiceRights {
    private static final ProblemType UNKNOWN = new ProblemType("moderation", "identity-needed", 403);

    private final Caller caller;

    VoiceRights(Caller caller) {
        this.caller = caller;
    }

    /** How well the caller is known. */
    public AssuranceLevel level() {
        return caller.level();
    }

    /** Whether somebody is signed in who has to confirm their identity first. */
    public boolean isToConfirm(AssuranceLevel needed) {
        return !caller.isVisitor() && !caller.level().reaches(needed);
    }

    /** 403 that says what to do next. */
    public void check(AssuranceLevel needed) {
        if (!caller.level().reaches(needed)) {
            throw ProblemException.of(UNKNOWN);
        }
    }
}
