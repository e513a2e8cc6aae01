package roundtable.answer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long something may take.
 *
 * @param days for appeals and what a body answers by its own will at most what the law gives: 3 to register, 30 to answer,
 *     30 more, 7 to forward; for messages of the feedback platform 60
 * @param count which days
 */
@Schema(name = "TermRuleInput", description = "How long something may take")
record TermRuleInput(@Min(1) @Max(Terms.LONGEST_DAYS) @Schema(examples = "15") int days, @NotNull DayCount count) {}
