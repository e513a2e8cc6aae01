package roundtable.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** The terms of one matter: those of its body, under what the matter is by law. {@link TermRules} knows them. */
public final class BodyTerms {
    private final Map<TermAction, TermRule> rules;
    private final LegalStanding law;
    private final Clock clock;

    BodyTerms(Map<TermAction, TermRule> rules, LegalStanding law, Clock clock) {
        this.rules = rules;
        this.law = law;
        this.clock = clock;
    }

    /** Until when the body registers what comes to it now. */
    public Instant register() {
        return end(TermAction.REGISTER, clock.instant());
    }

    /** Until when it answers; the feedback platform names the day itself, by topic. */
    public Instant answer(Instant registeredAt) {
        var named = law.dueOn();
        return named == null ? end(TermAction.ANSWER, registeredAt) : Terms.endOf(named, clock);
    }

    /** The feedback platform has named the day of the answer, and nobody here changes it. */
    public boolean isNamed() {
        return law.dueOn() != null;
    }

    /** Until when it may give the matter to another body. */
    public Instant forward(Instant registeredAt) {
        return end(TermAction.FORWARD, registeredAt);
    }

    /** The latest day to which the answer can be put off. */
    Instant extension(Instant answerDueAt) {
        return end(TermAction.EXTEND, answerDueAt);
    }

    private Instant end(TermAction action, Instant from) {
        return Objects.requireNonNull(rules.get(action)).end(law.regime(), from, clock);
    }
}
