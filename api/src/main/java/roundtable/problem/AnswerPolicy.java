package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerRules;
import roundtable.answer.AnsweredMatter;
import roundtable.answer.LegalRegime;
import roundtable.identity.Caller;

/** The rules of official answers, asked about problems. */
@ApplicationScoped
class AnswerPolicy {
    private final AnswerRules rules;
    private final ProblemPolicy problems;
    private final AnswerRepository answers;
    private final SupportRepository supports;
    private final Caller caller;
    private final Clock clock;

    AnswerPolicy(
            AnswerRules rules,
            ProblemPolicy problems,
            AnswerRepository answers,
            SupportRepository supports,
            Caller caller,
            Clock clock) {
        this.rules = rules;
        this.problems = problems;
        this.answers = answers;
        this.supports = supports;
        this.caller = caller;
        this.clock = clock;
    }

    Set<AnswerAction> actions(ProblemAnswer a, Problem p) {
        return rules.actions(a, new Answered(p));
    }

    void check(AnswerAction action, ProblemAnswer a, Problem p) {
        rules.check(action, a, new Answered(p));
    }

    void checkPublication(ProblemAnswer a, Problem p) {
        rules.checkPublication(a, new Answered(p));
    }

    boolean isVisible(ProblemAnswer a) {
        return rules.isVisible(a);
    }

    private final class Answered implements AnsweredMatter {
        private final Problem p;

        Answered(Problem p) {
            this.p = p;
        }

        @Override
        public String name() {
            return Problem.TYPE;
        }

        @Override
        public boolean isCallers() {
            return problems.speaksFor(p);
        }

        @Override
        public boolean isBackedByCaller() {
            return caller.id().filter(me -> supports.has(p.id(), me)).isPresent();
        }

        @Override
        public boolean mayBeAnswered() {
            return p.mayBeAnswered();
        }

        @Override
        public boolean mayBeForwarded() {
            return p.term().mayBeForwarded(clock);
        }

        @Override
        public LegalRegime regime() {
            return p.law().regime();
        }

        @Override
        public boolean mayBeDisputed() {
            return ProblemStatus.LIFE.actionsIn(p.status()).contains(ProblemAction.DISPUTE_ANSWER);
        }

        @Override
        public boolean mayBeUpheld() {
            return ProblemStatus.LIFE.actionsIn(p.status()).contains(ProblemAction.UPHOLD_ANSWER);
        }

        @Override
        public Optional<ProblemAnswer> disputed() {
            return answers.disputed(p.id());
        }
    }
}
