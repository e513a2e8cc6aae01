package roundtable.initiative;

import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.answer.Terms;

/** What the body does with an initiative, and until when. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Consideration {
    /** Until the conclusion is there. */
    static final int CONCLUSION_DAYS = 30;
    /** Until a citizens' group has its answer. */
    static final int DECISION_MONTHS = 3;
    /** So often it can be given back. */
    static final int MOST_RETURNS = 2;

    private Instant requestedAt;
    private Instant conclusionDueAt;
    private Instant submittedAt;
    private Boolean favourable;
    private String number;
    private String rule;
    private Instant registeredAt;
    private Instant decisionDueAt;
    private Instant decidedAt;
    private String motives;
    private int returns;

    void requested(Instant now, Clock clock) {
        requestedAt = now;
        conclusionDueAt = Terms.after(now, CONCLUSION_DAYS, clock);
    }

    void submitted(Boolean favourable, Instant now) {
        this.favourable = favourable;
        submittedAt = now;
    }

    void registered(String number, String rule, LocalDate dueOn, Instant now, Clock clock) {
        this.number = number;
        this.rule = rule;
        registeredAt = now;
        decisionDueAt = Terms.endOf(dueOn, clock);
    }

    void decided(String motives, Instant now) {
        this.motives = motives;
        decidedAt = now;
    }

    /** The body begins anew with what is prepared anew; the steps keep what was. */
    void returned(String motives) {
        this.motives = motives;
        returns++;
        requestedAt = null;
        conclusionDueAt = null;
        submittedAt = null;
        favourable = null;
        number = null;
        rule = null;
        registeredAt = null;
        decisionDueAt = null;
    }

    boolean mayBeReturned() {
        return returns < MOST_RETURNS;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant conclusionDueAt() {
        return conclusionDueAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Boolean favourable() {
        return favourable;
    }

    String number() {
        return number;
    }

    String rule() {
        return rule;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant decisionDueAt() {
        return decisionDueAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String motives() {
        return motives;
    }

    int returns() {
        return returns;
    }
}
