package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import roundtable.answer.AnswerFaults;
import roundtable.answer.AnswerTerm;
import roundtable.answer.AnswerType;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What is wrong with an answer before it is kept: beside what is asked of every answer, it promises what it can keep. */
@ApplicationScoped
class AnswerChecks {
    private final AnswerFaults faults;
    private final Clock clock;

    AnswerChecks(AnswerFaults faults, Clock clock) {
        this.faults = faults;
        this.clock = clock;
    }

    void check(AnswerInput in, Problem p) {
        var term = new AnswerTerm(
                Problem.TYPE,
                p.bodyId(),
                p.law().regime(),
                p.term().isUnanswered(),
                p.term().answerDueAt(),
                p.term().mayBeForwarded(clock));
        faults.check(in, term, planned(in));
    }

    private List<Fault> planned(AnswerInput in) {
        var planned = in.plannedOn();
        if (planned != null && !in.type().isAccepting()) {
            return List.of(AnswerType.foreign("/plannedOn"));
        }
        if (planned != null && planned.isBefore(LocalDate.now(clock))) {
            return List.of(new Fault(Violation.In.BODY, "/plannedOn", "past", Message.of("problem.fault.past")));
        }
        return List.of();
    }
}
