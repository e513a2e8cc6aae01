package roundtable.discussion;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.time.HiddenTime;

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
    /** So many days it was open and nobody saw it; they do not count in how long it may be. */
    private int hiddenDays;

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

    /**
     * It goes on as if it had not been hidden (dialogue.md 2.6): what is open ends later, and what should have been opened
     * meanwhile opens now and lasts as long as was announced.
     */
    void shownAgain(HiddenTime hidden, DiscussionStatus status) {
        if (status == DiscussionStatus.OPEN) {
            var later = hidden.after(openedAt).later(closesOn);
            hiddenDays += (int) ChronoUnit.DAYS.between(closesOn, later);
            closesOn = later;
        } else if (status == DiscussionStatus.SCHEDULED && opensOn.isBefore(hidden.lastDay())) {
            var missed = ChronoUnit.DAYS.between(opensOn, hidden.lastDay());
            set(opensOn.plusDays(missed), closesOn.plusDays(missed));
        }
    }

    void opened(Instant now) {
        openedAt = now;
    }

    void ended(Instant now) {
        endedAt = now;
    }

    boolean mayBeExtended() {
        return !extended && opensOn != null && closesOn.isBefore(latest());
    }

    /** Later than that it cannot end. */
    LocalDate latest() {
        return opensOn.plusDays(LONGEST).plusDays(hiddenDays);
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
