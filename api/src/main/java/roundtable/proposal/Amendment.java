package roundtable.proposal;

import static roundtable.proposal.AmendmentStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;
import roundtable.shared.store.Stored;

/** Other words for a proposal that somebody asks its authors to take. */
@Entity
@Table(name = "proposal_amendment")
@NullUnmarked // Filled by Hibernate.
class Amendment extends Stored {
    static final String TYPE = "amendment";
    /** So long the authors have to decide. */
    static final int DECIDE_DAYS = 14;

    private UUID proposalId;
    private int textVersion;
    private String title;
    private String body;
    private String reason;
    private UUID author;
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private AmendmentStatus status = AmendmentStatus.OPEN;

    private Instant decideBy;
    private String answer;

    @SuppressWarnings("UnusedVariable") // Kept with the decision.
    private UUID decidedBy;

    private Instant decidedAt;
    private Instant hiddenAt;
    private boolean masked;

    protected Amendment() {}

    /** To the present wording; what it leaves as it is, is not in it. */
    Amendment(Proposal p, AmendmentInput in, UUID author, Clock clock) {
        proposalId = p.id();
        textVersion = p.textVersion();
        title = in.title() == null ? null : in.title().strip();
        body = in.body() == null ? null : in.body().strip();
        reason = in.reason().strip();
        this.author = author;
        organizationId = in.organizationId();
        decideBy = Terms.after(clock.instant(), DECIDE_DAYS, clock);
    }

    void apply(AmendmentAction action, String words, UUID by, Instant now) {
        status = LIFE.after(action, status);
        answer = words;
        decidedBy = by;
        decidedAt = now;
    }

    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    void mask() {
        masked = true;
    }

    void restore() {
        hiddenAt = null;
        masked = false;
    }

    /** What the proposal says with it. */
    ProposalInput on(ProposalInput words) {
        return words.with(title == null ? words.title() : title, body == null ? words.body() : body);
    }

    boolean isOver(Instant now) {
        return decideBy.isBefore(now);
    }

    UUID proposalId() {
        return proposalId;
    }

    int textVersion() {
        return textVersion;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String reason() {
        return reason;
    }

    UUID author() {
        return author;
    }

    UUID organizationId() {
        return organizationId;
    }

    AmendmentStatus status() {
        return status;
    }

    Instant decideBy() {
        return decideBy;
    }

    String answer() {
        return answer;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    boolean isMasked() {
        return masked;
    }
}
