package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What is wrong with an answer before it is kept: each kind says what it has to say, and can be given now. */
@ApplicationScoped
public class AnswerFaults {
    private final OrganizationDirectory organizations;
    private final Clock clock;

    AnswerFaults(OrganizationDirectory organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Refuses it with everything that is wrong with it, also with what it promises. */
    public void check(AnswerWords in, AnswerTerm term, List<Fault> promises) {
        var faults = in.type().faults(in.basis(), in.link(), in.bodyId());
        faults.addAll(promises);
        forwarding(in, term, faults);
        var asks = in.type() == AnswerType.NEEDS_INFORMATION || in.type() == AnswerType.FORWARDED;
        if (asks && !term.waiting()) {
            faults.add(fault(term, "/type", "answered-already"));
        }
        if (in.type() == AnswerType.NEEDS_INFORMATION && term.regime() == LegalRegime.APPEAL) {
            faults.add(fault(term, "/type", "not-in-appeal"));
        }
        day(in, term, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void forwarding(AnswerWords in, AnswerTerm term, List<Fault> faults) {
        var body = in.bodyId();
        if (in.type() == AnswerType.FORWARDED && body != null) {
            if (body.equals(term.bodyId()) || !organizations.isBody(body)) {
                faults.add(fault(term, "/bodyId", "no-body"));
            } else if (!term.mayBeForwarded()) {
                faults.add(fault(term, "/type", "forwarding-over"));
            }
        }
    }

    /** An embargo ends before the answer is due. */
    private void day(AnswerWords in, AnswerTerm term, List<Fault> faults) {
        var at = in.publishAt();
        if (at == null) {
            return;
        }
        if (in.type() == AnswerType.FORWARDED) {
            // On that day the time to forward could be over, and nobody would be there to say something else.
            faults.add(AnswerType.foreign("/publishAt"));
            return;
        }
        var due = term.dueAt();
        if (at.isBefore(clock.instant()) || (term.waiting() && due != null && at.isAfter(due))) {
            faults.add(fault(term, "/publishAt", "embargo"));
        }
    }

    private static Fault fault(AnswerTerm term, String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of(term.matter() + ".fault." + code));
    }
}
