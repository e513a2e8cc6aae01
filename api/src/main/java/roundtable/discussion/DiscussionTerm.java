package roundtable.discussion;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** From when until when people speak. Days end in the installation's zone. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class DiscussionTerm {
    static final int SHORTEST = 3;
    static final int LONGEST = 60;
    /** So long the facilitator has to write the outcome. */
    static final int SUMMING_UP_DAYS = 10;

    private LocalDate opensOn;
    private LocalDate closesOn;
    private boolean extended;
    private Instant openedAt;
    private Instant endedAt;

    void set(LocalDate opensOn, LocalDate closesOn) {
        this.opensOn = opensOn;
        this.closesOn = closesOn;
    }

    void extend(LocalDate until) {
        closesOn = until;
        extended = true;
    }

    void opened(Instant now) {
        openedAt = now;
    }

    void ended(Instant now) {
        endedAt = now;
    }

    boolean mayBeExtended() {
        return !extended && opensOn != null && closesOn.isBefore(opensOn.plusDays(LONGEST));
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    boolean isExtended() {
        return extended;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
