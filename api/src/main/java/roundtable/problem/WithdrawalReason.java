package roundtable.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an author takes a problem back. */
@Schema(name = "ProblemWithdrawalReason")
enum WithdrawalReason {
    /** It is gone, whoever did it. */
    SOLVED_ALREADY,
    /** It does not matter any more. */
    NOT_RELEVANT,
    /** Another one states it better. */
    STATED_ANEW,
    /** It was stated by mistake. */
    MISTAKE,
    OTHER
}
