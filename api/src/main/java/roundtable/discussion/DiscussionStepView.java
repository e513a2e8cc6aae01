package roundtable.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.StepRepository.Step;
import roundtable.shared.http.StepTables;

/**
 * A step of a discussion.
 *
 * @param automatic time has done it
 * @param until the new last day
 */
@Schema(name = "DiscussionStep", description = "A step of a discussion")
record DiscussionStepView(
        UUID id,
        DiscussionStatus from,
        DiscussionStatus to,
        DiscussionAction action,
        boolean automatic,
        @Nullable LocalDate until,
        @Schema(examples = "Бизнес попросил ещё неделю.") @Nullable String reason,
        Instant at) {

    static DiscussionStepView of(Step step) {
        return new DiscussionStepView(
                Objects.requireNonNull(step.id()),
                step.from(),
                step.to(),
                step.action(),
                step.actor() == null,
                step.until(),
                step.reason(),
                step.at());
    }

    /** As a row of a file. */
    StepTables.Step row() {
        return new StepTables.Step(id, at, action, from, to, null, automatic, null, until, reason, List.of());
    }
}
