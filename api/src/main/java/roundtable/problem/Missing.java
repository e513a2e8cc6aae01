package roundtable.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * What a draft lacks to be submitted: a place always; from an organization the people and the scale; from an order also
 * goal, criteria, deadline, resources and contact (dialogue 2.2).
 */
final class Missing {
    private final List<Fault> faults = new ArrayList<>();

    private Missing() {}

    /** All of it at once, as faults of the fields. */
    static List<Fault> in(ProblemInput in) {
        var missing = new Missing();
        if (!in.hasPlace()) {
            missing.say("/territoryId", "place");
        }
        if (in.organizationId() != null) {
            missing.need("/targetGroup", in.targetGroup());
            missing.need("/scale", in.scale());
        }
        if (in.kind() == ProblemKind.SOCIAL_ORDER) {
            missing.need("/organizationId", in.organizationId());
            missing.need("/goal", in.goal());
            missing.need("/criteria", in.criteria());
            missing.need("/deadline", in.deadline());
            missing.need("/resources", in.resources());
            missing.need("/contact", in.contact());
        }
        return missing.faults;
    }

    private void need(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            say(field, "needed");
        }
    }

    private void say(String field, String code) {
        faults.add(new Fault(Violation.In.BODY, field, code, Message.of("problem.fault." + code)));
    }
}
