package roundtable.answer;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
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

    /** What all of them say, one after the other. */
    public static String together(List<String> words) {
        var all = String.join("\n\n", words);
        return all.substring(0, Math.min(all.length(), MOST_WORDS));
    }

    /**
     * As everybody sees it.
     *
     * @param organization that disputes it; null when people do
     * @param open somebody still has to decide
     */
    public DisputeView view(@Nullable OrganizationName organization, boolean open, Clock clock) {
        return new DisputeView(
                raisedBy,
                organization,
                reason,
                createdAt(),
                dueAt,
                open && decision == null && dueAt.isBefore(clock.instant()),
                decision,
                decisionText,
                decidedAt);
    }

    public UUID answerId() {
        return answerId;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
