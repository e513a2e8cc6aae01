package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import roundtable.answer.AnswerType;
import roundtable.answer.LegalRegime;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What is wrong with an answer before it is kept: each kind says what it has to say, and promises what it can keep. */
@ApplicationScoped
class AnswerChecks {
    private final OrganizationDirectory organizations;
    private final Clock clock;

    AnswerChecks(OrganizationDirectory organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    void check(AnswerInput in, Problem p) {
        var faults = in.type().faults(in.basis(), in.link(), in.bodyId());
        planned(in, faults);
        forwarding(in, p, faults);
        var asked = in.type() == AnswerType.NEEDS_INFORMATION || in.type() == AnswerType.FORWARDED;
        if (asked && p.status() != ProblemStatus.REGISTERED) {
            faults.add(fault("/type", "answered-already"));
        }
        if (in.type() == AnswerType.NEEDS_INFORMATION && p.legalRegime() == LegalRegime.APPEAL) {
            faults.add(fault("/type", "not-in-appeal"));
        }
        day(in, p, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void planned(AnswerInput in, List<Fault> faults) {
        var planned = in.plannedOn();
        if (planned != null && !in.type().isAccepting()) {
            faults.add(AnswerType.foreign("/plannedOn"));
        } else if (planned != null && planned.isBefore(LocalDate.now(clock))) {
            faults.add(fault("/plannedOn", "past"));
        }
    }

    private void forwarding(AnswerInput in, Problem p, List<Fault> faults) {
        var body = in.bodyId();
        if (in.type() == AnswerType.FORWARDED && body != null) {
            if (body.equals(p.bodyId()) || !organizations.isBody(body)) {
                faults.add(fault("/bodyId", "no-body"));
            } else if (!p.term().mayBeForwarded(clock)) {
                faults.add(fault("/type", "forwarding-over"));
            }
        }
    }

    /** An embargo ends before the answer is due. */
    private void day(AnswerInput in, Problem p, List<Fault> faults) {
        var at = in.publishAt();
        if (at == null) {
            return;
        }
        var due = p.term().answerDueAt();
        var waiting = p.status() == ProblemStatus.REGISTERED;
        if (at.isBefore(clock.instant()) || (waiting && due != null && at.isAfter(due))) {
            faults.add(fault("/publishAt", "embargo"));
        }
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("problem.fault." + code));
    }
}
