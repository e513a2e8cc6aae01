package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Which terms hold when: a body's own, else the installation's, else those of the law. They hold for what begins from then on. */
@ApplicationScoped
public class TermRules {
    private final TermRuleRepository rules;
    private final Clock clock;

    TermRules(TermRuleRepository rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** For what the body begins now; one statement. */
    public BodyTerms of(@Nullable UUID body, LegalStanding law) {
        return new BodyTerms(rules.holding(body, law.regime()), law, clock);
    }

    /** The new day of the answer; 400 when the body has bound itself to put answers off for less. */
    public Instant extended(@Nullable UUID body, LegalStanding law, Instant answerDueAt, int days) {
        var latest = of(body, law).extension(answerDueAt);
        var wished = Terms.after(answerDueAt, days, clock);
        if (wished.isAfter(latest)) {
            var most = ChronoUnit.DAYS.between(day(answerDueAt), day(latest));
            throw ProblemException.invalid(
                    Violation.In.BODY, "/days", "too-long", Message.of("answer.fault.too-long", most));
        }
        return wished;
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
