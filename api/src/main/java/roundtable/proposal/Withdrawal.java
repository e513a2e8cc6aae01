package roundtable.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;
import roundtable.proposal.ProposalSteps.WithdrawalInput;
import roundtable.proposal.ProposalSteps.WithdrawalReason;
import roundtable.shared.time.HiddenTime;

/** Why the first author takes it back, and who of the others agrees; until its last day one of them can go on with it. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Withdrawal {
    /** So long a co-author may take the proposal over (decision 0054). */
    static final int DAYS = 7;

    @Enumerated(EnumType.STRING)
    private WithdrawalReason withdrawalWhy;

    private String withdrawalWords;
    private Instant withdrawalUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> withdrawalAgreed = new ArrayList<>();

    private UUID successorId;

    /** The first author's word. */
    void ask(WithdrawalInput in) {
        withdrawalWhy = in.why();
        withdrawalWords = in.words();
        successorId = in.successorId();
    }

    /** The others have to be heard. */
    void begin(Clock clock) {
        withdrawalUntil = Terms.after(clock.instant(), DAYS, clock);
    }

    void agree(Collection<UUID> parties) {
        var more = new ArrayList<>(withdrawalAgreed);
        parties.stream().filter(p -> !more.contains(p)).forEach(more::add);
        withdrawalAgreed = more;
    }

    /** When it is withdrawn nobody needs to be heard any more; when it goes on to where nobody can, it is as if unsaid. */
    void follow(ProposalStatus status) {
        if (status == ProposalStatus.WITHDRAWN) {
            withdrawalUntil = null;
        } else if (!ProposalStatus.JOINED.contains(status)) {
            drop();
        }
    }

    /** Somebody goes on with it. */
    void drop() {
        withdrawalWhy = null;
        withdrawalWords = null;
        withdrawalUntil = null;
        withdrawalAgreed = new ArrayList<>();
        successorId = null;
    }

    /** Whoever could go on with it does not lose the days. */
    void shownAgain(HiddenTime hidden) {
        withdrawalUntil = hidden.later(withdrawalUntil);
    }

    boolean isPending() {
        return withdrawalUntil != null;
    }

    WithdrawalReason why() {
        return withdrawalWhy;
    }

    String words() {
        return withdrawalWords;
    }

    Instant until() {
        return withdrawalUntil;
    }

    List<UUID> agreed() {
        return List.copyOf(withdrawalAgreed);
    }

    UUID successorId() {
        return successorId;
    }
}
