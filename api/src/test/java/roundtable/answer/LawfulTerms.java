package roundtable.answer;

import java.time.Clock;

/** The terms of a body that has not bound itself to less than the law asks. */
public final class LawfulTerms {
    private LawfulTerms() {}

    public static BodyTerms of(Clock clock) {
        return new BodyTerms(TermRule.byLaw(), new LegalStanding(), clock);
    }
}
