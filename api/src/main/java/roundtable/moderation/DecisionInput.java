package roundtable.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;
import roundtable.shared.text.Plain;

/**
 * A decision with its ground.
 *
 * @param rule the published rule it rests on
 * @param reason more words for the author, if any
 * @param restrictDays 1, 7 or 30 with {@code author_restricted}, else absent
 */
@Schema(name = "ModerationDecisionInput", description = "A decision with its ground")
record DecisionInput(
        @Schema(examples = "hidden") @NotNull Outcome outcome,
        @Schema(examples = "spam") @NotNull ModerationRule rule,
        @Schema(nullable = true, examples = "Вместо описания реклама") @Size(max = 2000) @Plain(lines = true) @Nullable
                String reason,
        @Schema(nullable = true, examples = "7") @Nullable Integer restrictDays) {

    /** What the annotations cannot say. */
    List<Fault> faults(String where) {
        var faults = new ArrayList<Fault>();
        if ((outcome == Outcome.KEPT) != (rule == ModerationRule.NO_VIOLATION)) {
            faults.add(fault(where + "/rule", "rule"));
        }
        var restricts = outcome == Outcome.AUTHOR_RESTRICTED;
        if (restricts != (restrictDays != null)
                || (restrictDays != null && !Terms.RESTRICTION.contains(restrictDays))) {
            faults.add(fault(where + "/restrictDays", "days"));
        }
        return faults;
    }

    private static Fault fault(String field, String what) {
        return new Fault(Violation.In.BODY, field, what, Message.of("moderation.fault." + what));
    }
}
