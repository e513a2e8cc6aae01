package roundtable.problem;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * How a body answers, over the problems of the last twelve months that were given to it. Who does not answer is counted
 * too: a body cannot look better by silence.
 *
 * @param body who has to answer
 * @param waiting published or registered, and not answered yet
 * @param overdue those of them whose term is over
 * @param answered how many have an answer; a question back to the author is none
 * @param inTime how many were answered in their term
 * @param shareInTime answers in their term among all answers that were due, given or not; null when none was due
 * @param medianDays half of the answers took no longer, in days from registration; null below five answers
 * @param p90Days nine of ten answers took no longer, in days from registration; null below five answers
 * @param ratedYes answers of which the author of the problem says that they answer
 * @param ratedPartly of which the author says that they answer in part
 * @param ratedNo of which the author says that they are no answer
 */
@Schema(description = "How a body answers, over the problems of the last twelve months")
record ResponseTimes(
        OrganizationName body,
        @Schema(examples = "4") int waiting,
        @Schema(examples = "1") int overdue,
        @Schema(examples = "18") int answered,
        @Schema(examples = "17") int inTime,
        @Schema(examples = "0.894737") @Nullable BigDecimal shareInTime,
        @Schema(examples = "11.5") @Nullable BigDecimal medianDays,
        @Schema(examples = "27.0") @Nullable BigDecimal p90Days,
        @Schema(examples = "9") int ratedYes,
        @Schema(examples = "3") int ratedPartly,
        @Schema(examples = "1") int ratedNo) {}
