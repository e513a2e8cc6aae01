package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import roundtable.answer.AnswerFaults;
import roundtable.answer.AnswerTerm;
import roundtable.answer.AnswerType;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException.Fault;

/** What is wrong with an answer before it is kept: beside what is asked of every answer, it promises what it can keep. */
@ApplicationScoped
class AnswerChecks {
    private final AnswerFaults faults;
    private final OrganizationDirectory organizations;
    private final Clock clock;

    AnswerChecks(AnswerFaults faults, OrganizationDirectory organizations, Clock clock) {
        this.faults = faults;
        this.organizations = organizations;
        this.clock = clock;
    }

    void check(AnswerInput in, Proposal p) {
        var term = new AnswerTerm(
                Proposal.TYPE,
                p.bodyId(),
                p.law().regime(),
                p.status() == ProposalStatus.UNDER_REVIEW,
                p.review().answerDueAt(),
                p.review().mayBeForwarded(clock));
        faults.check(in, term, milestones(in));
    }

    private List<Fault> milestones(AnswerInput in) {
        var wrong = new ArrayList<Fault>();
        var promised = in.promised();
        if (in.type().isAccepting() && promised.isEmpty()) {
            wrong.add(fault("/milestones", "milestone-needed"));
        }
        if (!in.type().isAccepting() && !promised.isEmpty()) {
            wrong.add(AnswerType.foreign("/milestones"));
        }
        var today = LocalDate.now(clock);
        for (var i = 0; i < promised.size(); i++) {
            if (promised.get(i).dueOn().isBefore(today)) {
                wrong.add(fault("/milestones/" + i + "/dueOn", "past"));
            }
            if (!organizations.isBody(promised.get(i).responsibleOrganizationId())) {
                wrong.add(fault("/milestones/" + i + "/responsibleOrganizationId", "no-body"));
            }
        }
        return wrong;
    }
}
