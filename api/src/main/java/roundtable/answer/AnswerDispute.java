package roundtable.answer;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** That an official answer is disputed, and what another officer has decided (dialogue 2.4). */
@MappedSuperclass
@NullUnmarked // Filled by Hibernate.
public abstract class AnswerDispute extends Stored {
    /** So many who stand behind a matter weigh as much as its author. */
    public static final int VOICES = 10;
    /** The words of all of them together are cut there. */
    public static final int MOST_WORDS = 10_000;

    private UUID answerId;

    @Enumerated(EnumType.STRING)
    private DisputedBy raisedBy;

    private String reason;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DisputeDecision decision;

    private String decisionText;

    @SuppressWarnings("UnusedVariable") // Kept with the decision.
    private UUID decidedBy;

    private Instant decidedAt;

    protected AnswerDispute() {}

    protected AnswerDispute(UUID answer, DisputedBy by, String reason, Clock clock) {
        answerId = answer;
        raisedBy = by;
        this.reason = reason;
        dueAt = Terms.after(clock.instant(), Terms.DISPUTE_DAYS, clock);
    }

    public void decide(DisputeDecision how, String words, UUID by, Instant now) {
        decision = how;
        decisionText = words;
        decidedBy = by;
        decidedAt = now;
    }

    public UUID answerId() {
        return answerId;
    }

    public DisputedBy raisedBy() {
        return raisedBy;
    }

    public String reason() {
        return reason;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public DisputeDecision decision() {
        return decision;
    }

    public String decisionText() {
        return decisionText;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
