package roundtable.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a problem was taken back.
 *
 * @param reason what its author said beside that
 * @param successor the problem that takes its place; null when there is none, or the public does not see it
 */
@Schema(name = "ProblemWithdrawn", description = "Why a problem was taken back")
record WithdrawalView(
        WithdrawalReason why,
        @Schema(examples = "Пандус построили ещё в мае.") @Nullable String reason,
        @Nullable ProblemName successor) {}
