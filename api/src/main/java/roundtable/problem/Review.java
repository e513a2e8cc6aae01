package roundtable.problem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.AskedExtension;
import roundtable.answer.BodyTerms;
import roundtable.answer.Terms;
import roundtable.shared.time.HiddenTime;

/** What the responsible body has to do until the problem is solved, and when. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Review {
    private UUID bodyId;
    private String number;
    private Instant registerDueAt;
    private Instant registeredAt;
    private Instant forwardUntil;
    private Instant answerDueAt;
    private Instant answeredAt;
    private int forwards;
    private boolean extended;

    /** More time that an officer asks for; null when nobody does. */
    @Embedded
    private AskedExtension extension;

    /** Until when the body waits at most for what it has asked the author; null when it does not. */
    private Instant informationUntil;

    private LocalDate plannedOn;
    private LocalDate callUntil;
    private int calls;
    private Instant choiceDueAt;
    private Instant disputeDueAt;
    private Instant redoDueAt;

    /** The body to which it is routed, with its terms. */
    void given(UUID body, BodyTerms terms) {
        bodyId = body;
        registerDueAt = terms.register();
    }

    /** The body's term begins. */
    void registered(String number, BodyTerms terms, Instant now) {
        this.number = this.number == null ? number : this.number;
        registeredAt = now;
        answerDueAt = terms.answer(now);
        forwardUntil = terms.forward(now);
    }

    /** Another body begins anew; the age of the problem stays visible by its publication. */
    void forwarded(UUID body, BodyTerms terms) {
        forwards = bodyId == null ? forwards : forwards + 1;
        given(body, terms);
        registeredAt = null;
        answerDueAt = null;
        forwardUntil = null;
        informationUntil = null;
    }

    /**
     * It is something else by law, which can say another day and has no clock that stands still: what the author tells then
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

    /** Its author has told more. */
    void informed(Clock clock) {
        answerDueAt = Terms.resumed(answerDueAt, informationUntil, clock);
        informationUntil = null;
    }

    boolean isAsking() {
        return informationUntil != null && answeredAt == null;
    }

    /** Until when the body waits for its author; null when it does not. */
    Instant informationUntil() {
        return isAsking() ? informationUntil : null;
    }

    /** Only the first answer is measured; the last one says until when. */
    void answered(LocalDate planned, Instant now) {
        answeredAt = answeredAt == null ? now : answeredAt;
        plannedOn = planned;
        redoDueAt = null;
    }

    void called(LocalDate until) {
        callUntil = until;
        calls++;
    }

    /** The call is over, and the body chooses among what was proposed. */
    void chooses(Instant due) {
        choiceDueAt = due;
    }

    /** Those who have proposed something know what has become of it. */
    void chosen() {
        choiceDueAt = null;
    }

    /** Another officer has to decide about the answer until then. */
    void disputed(Instant due) {
        disputeDueAt = due;
    }

    /** There is no disputed answer any more. */
    void settled() {
        disputeDueAt = null;
    }

    /** The author, or enough of those whom it concerns, say that it is not solved after all; the body has to show more, or to answer anew. */
    void again(Instant due) {
        redoDueAt = due;
    }

    /** Its terms stood still while the problem was called the same as another one, and go on where they stood. */
    void resumes(DuplicateMark mark, Instant now, Clock clock) {
        registerDueAt = mark.late(registerDueAt, now, clock);
        informationUntil = mark.late(informationUntil, now, clock);
        answerDueAt = answeredAt != null ? answerDueAt : mark.late(answerDueAt, now, clock);
        disputeDueAt = mark.late(mark.disputeDue(), now, clock);
        redoDueAt = mark.late(mark.redoDue(), now, clock);
        choiceDueAt = mark.late(choiceDueAt, now, clock);
    }

    /** What was to be done or said meanwhile may wait, unless the law says until when it is answered. Promised days stay. */
    void shownAgain(HiddenTime hidden, boolean byLaw) {
        if (answeredAt == null && !byLaw) {
            registerDueAt = hidden.later(registerDueAt);
            answerDueAt = hidden.after(registeredAt).later(answerDueAt);
            informationUntil = hidden.later(informationUntil);
        }
        callUntil = hidden.later(callUntil);
        choiceDueAt = hidden.later(choiceDueAt);
        disputeDueAt = hidden.later(disputeDueAt);
        redoDueAt = hidden.later(redoDueAt);
    }

    /** What no longer has a term in that state. */
    void follows(ProblemStatus status) {
        if (ProblemStatus.OVER.contains(status)) {
            settled();
        }
        if (status != ProblemStatus.IN_WORK) {
            redoDueAt = null;
        }
        if (!ProblemStatus.LIFE.actionsIn(status).contains(ProblemAction.EXTEND) || answeredAt != null) {
            extension = null;
        }
    }

    /** What is worked on is answered anew only when the answer, or that all is solved, is disputed. */
    boolean mayBeAnswered(ProblemStatus status) {
        return ProblemStatus.LIFE.actionsIn(status).contains(ProblemAction.ANSWER)
                && (status != ProblemStatus.IN_WORK || answeredAt == null || isDisputed() || redoDueAt != null);
    }

    boolean isDisputed() {
        return disputeDueAt != null;
    }

    /** Where it stands in its terms. */
    Term term() {
        return new Term(
                registerDueAt,
                registeredAt,
                answerDueAt,
                answeredAt,
                forwards,
                forwardUntil,
                extended,
                plannedOn,
                disputeDueAt,
                redoDueAt,
                choiceDueAt);
    }

    UUID bodyId() {
        return bodyId;
    }

    String number() {
        return number;
    }

    AskedExtension extension() {
        return extension;
    }

    LocalDate callUntil() {
        return callUntil;
    }

    /** The number of the last call for solutions: each has its own choice. */
    int calls() {
        return calls;
    }

    /** Until when the body has to choose among the solutions; null when it does not have to. */
    Instant choiceDueAt() {
        return choiceDueAt;
    }
}
