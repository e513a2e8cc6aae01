package roundtable.problem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Why the author has taken a problem back, and which one takes its place. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Withdrawal {
    @Enumerated(EnumType.STRING)
    private WithdrawalReason withdrawnWhy;

    private String withdrawnWords;
    private UUID successorId;

    protected Withdrawal() {}

    Withdrawal(ProblemSteps.WithdrawalInput in) {
        withdrawnWhy = in.whyOrOther();
        withdrawnWords = in.words();
        successorId = in.successorId();
    }

    WithdrawalReason why() {
        return withdrawnWhy;
    }

    /** Null when nothing was said beside that. */
    String words() {
        return withdrawnWords;
    }

    /** Null when there is none. */
    UUID successorId() {
        return successorId;
    }
}
