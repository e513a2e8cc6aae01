package roundtable.problem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;

/**
 * That a moderator calls a problem the same as another one, and what its author says to that (dialogue 2.2): within seven
 * days, once, in writing. What it goes on with is kept here until then.
 */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class DuplicateMark {
    /** So long the author may object. */
    static final int OBJECTION_DAYS = 7;

    private UUID duplicateOf;
    private Instant duplicateAt;
    private UUID duplicateBy;

    @Enumerated(EnumType.STRING)
    private ProblemStatus duplicateFrom;

    private Instant duplicateDisputeDue;
    private Instant duplicateRedoDue;
    private String objection;
    private Instant objectedAt;
    private UUID objectedTo;
    private Instant objectionSettledAt;

    /** A mark over an objection decides it. */
    void mark(UUID other, UUID by, Problem p, Instant now) {
        duplicateOf = other;
        duplicateAt = now;
        duplicateBy = by;
        duplicateFrom = p.status();
        duplicateDisputeDue = p.term().disputeDueAt();
        duplicateRedoDue = p.term().redoDueAt();
        objectionSettledAt = isPending() ? now : objectionSettledAt;
    }

    void object(String words, Instant now) {
        objection = words;
        objectedAt = now;
        objectedTo = duplicateOf;
        duplicateOf = null;
    }

    /** A moderator agrees with the author. */
    void settle(Instant now) {
        objectionSettledAt = now;
    }

    /** Until when its author may object; null when they cannot any more, or it is none. */
    Instant objectUntil(Clock clock) {
        return duplicateOf == null || duplicateAt == null || objection != null
                ? null
                : Terms.after(duplicateAt, OBJECTION_DAYS, clock);
    }

    boolean mayBeObjectedTo(Clock clock) {
        var until = objectUntil(clock);
        return until != null && !until.isBefore(clock.instant());
    }

    /** The author has objected, and no moderator has said anything to it. */
    boolean isPending() {
        return objection != null && objectionSettledAt == null;
    }

    /** Whoever was objected to does not decide about the objection. */
    boolean wasObjectedTo(UUID moderator) {
        return objection != null && moderator.equals(duplicateBy);
    }

    /** A moderator has agreed that it is another one. */
    boolean isApartFrom(UUID other) {
        return objectionSettledAt != null && other.equals(objectedTo);
    }

    /** A term that stood still while the problem was a duplicate. */
    Instant late(Instant due, Instant now, Clock clock) {
        if (due == null) {
            return null;
        }
        var zone = clock.getZone();
        var from = duplicateAt.atZone(zone).toLocalDate();
        return Terms.after(
                due, (int) ChronoUnit.DAYS.between(from, now.atZone(zone).toLocalDate()), clock);
    }

    UUID other() {
        return duplicateOf;
    }

    Instant at() {
        return duplicateAt;
    }

    ProblemStatus from() {
        return duplicateFrom;
    }

    Instant disputeDue() {
        return duplicateDisputeDue;
    }

    Instant redoDue() {
        return duplicateRedoDue;
    }

    String objection() {
        return objection;
    }

    Instant objectedAt() {
        return objectedAt;
    }

    UUID objectedTo() {
        return objectedTo;
    }

    Instant settledAt() {
        return objectionSettledAt;
    }
}
