package roundtable.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * What a draft lacks to be submitted: a place, since adoptions are counted by place; a passport that is begun also what
 * was wrong, at least one step, one figure of the result, and whom to ask.
 */
final class Missing {
    private Missing() {}

    /** All of it at once, as faults of the fields. */
    static List<Fault> in(StoryInput in) {
        var missing = new ArrayList<Fault>();
        need(missing, "/territoryId", in.territoryId());
        var passport = in.passport();
        if (passport != null) {
            need(missing, "/passport/problem", passport.problem());
            need(missing, "/passport/steps", passport.steps());
            need(missing, "/passport/figures", passport.figures());
            need(missing, "/passport/contacts", passport.contacts());
        }
        return missing;
    }

    private static void need(List<Fault> missing, String field, @Nullable Object value) {
        var nothing = value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty());
        if (nothing) {
            missing.add(new Fault(Violation.In.BODY, field, "needed", Message.of("story.fault.needed")));
        }
    }
}
