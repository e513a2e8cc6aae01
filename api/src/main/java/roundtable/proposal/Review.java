package roundtable.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.AskedExtension;
import roundtable.answer.BodyTerms;
import roundtable.answer.Terms;
import roundtable.shared.time.HiddenTime;

/** What the responsible body has to do until it has answered, and when. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Review {
    private UUID bodyId;
    private String number;
    private Instant registeredAt;
    private Instant forwardUntil;
    private Instant answerDueAt;
    private Instant answeredAt;
    private Boolean answeredInTime;
    private int forwards;
    private boolean extended;

    /** More time that an officer asks for; null when nobody does. */
    @Embedded
    private AskedExtension extension;

    /** Until when the body waits at most for what it has asked the authors; null when it does not. */
    private Instant informationUntil;

    private Instant disputeDueAt;

    void given(UUID body) {
        bodyId = body;
    }

    /** The body's term begins. */
    void registered(String number, BodyTerms terms, Instant now) {
        this.number = number;
        begin(terms, now);
    }

    /** Another body begins anew; how long people wait in all stays visible. */
    void forwarded(UUID body, BodyTerms terms, Instant now) {
        forwards = bodyId == null ? forwards : forwards + 1;
        extension = null;
        bodyId = body;
        if (number != null) {
            begin(terms, now);
        }
    }

    private void begin(BodyTerms terms, Instant now) {
        registeredAt = now;
        answerDueAt = terms.answer(now);
        forwardUntil = terms.forward(now);
        informationUntil = null;
    }

    /**
     * It is something else by law, which can say another day and has no clock that stands still: what an author tells then
     * changes no day. What the head of the body has granted stays, unless the feedback platform names the day itself.
     */
    void standsUnder(BodyTerms terms) {
        if (registeredAt != null && answeredAt == null && (!extended || terms.isNamed())) {
            answerDueAt = terms.answer(registeredAt);
            informationUntil = informationUntil == null ? null : registeredAt;
        }
    }

    void asksForTime(AskedExtension asked) {
        extension = asked;
    }

    /** There is no more time. */
    void refusesTime() {
        extension = null;
    }

    /** Whoever does not have to answer any more needs no more time for it. */
    void follow(ProposalStatus status) {
        if (status != ProposalStatus.UNDER_REVIEW) {
            extension = null;
        }
    }

    void extended(Instant due) {
        extended = true;
        extension = null;
        answerDueAt = due;
    }

    /** The body needs to know more: its term waits for that. */
    void asks(Instant now, Clock clock) {
        informationUntil = Terms.after(now, Terms.INFORMATION_DAYS, clock);
        answerDueAt = Terms.after(answerDueAt, Terms.INFORMATION_DAYS, clock);
    }

    /** An author has told more. */
    void informed(Clock clock) {
        answerDueAt = Terms.resumed(answerDueAt, informationUntil, clock);
        informationUntil = null;
    }

    boolean isAsking() {
        return informationUntil != null && answeredAt == null;
    }

    /** Until when the body waits for the authors; null when it does not. */
    Instant informationUntil() {
        return isAsking() ? informationUntil : null;
    }

    /** What it has not done yet may wait, unless the law says until when it answers. */
    void shownAgain(HiddenTime hidden, boolean byLaw) {
        if (answeredAt == null && !byLaw) {
            answerDueAt = hidden.after(registeredAt).later(answerDueAt);
            informationUntil = hidden.later(informationUntil);
        }
        disputeDueAt = hidden.later(disputeDueAt);
    }

    /** Only the first answer is measured. */
    void answered(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
            answeredInTime = !now.isAfter(answerDueAt);
        }
    }

    /** Another officer has to decide about the answer until then. */
    void disputed(Instant due) {
        disputeDueAt = due;
    }

    /** There is no disputed answer any more. */
    void settled() {
        disputeDueAt = null;
    }

    boolean mayBeForwarded(Clock clock) {
        return bodyId == null || Terms.mayBeForwarded(forwards, forwardUntil, clock);
    }

    boolean mayBeExtended(Clock clock) {
        return Terms.mayBeExtended(extended, answerDueAt, clock);
    }

    AskedExtension extension() {
        return extension;
    }

    UUID bodyId() {
        return bodyId;
    }

    String number() {
        return number;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant answerDueAt() {
        return answerDueAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    boolean isDisputed() {
        return disputeDueAt != null;
    }

    /** A disputed answer has to be decided about first. */
    Instant disputeDueAtOr(Instant otherwise) {
        return isDisputed() ? disputeDueAt : otherwise;
    }

    Boolean answeredInTime() {
        return answeredInTime;
    }
}
