package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import roundtable.answer.AnswerType;
import roundtable.answer.LegalRegime;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException.Fault;

/** What is wrong with an answer before it is kept: each kind says what it has to say, and promises what it can keep. */
@ApplicationScoped
class AnswerChecks {
    private final OrganizationDirectory organizations;
    private final Clock clock;

    AnswerChecks(OrganizationDirectory organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    void check(AnswerInput in, Proposal p) {
        var faults = in.type().faults(in.basis(), in.link(), in.bodyId());
        milestones(in, faults);
        forwarding(in, p, faults);
        var asked = in.type() == AnswerType.NEEDS_INFORMATION || in.type() == AnswerType.FORWARDED;
        if (asked && p.status() != ProposalStatus.UNDER_REVIEW) {
            faults.add(fault("/type", "answered-already"));
        }
        if (in.type() == AnswerType.NEEDS_INFORMATION && p.legalRegime() == LegalRegime.APPEAL) {
            faults.add(fault("/type", "not-in-appeal"));
        }
        day(in, p, faults);
        ProposalChecks.refuse(faults);
    }

    private void milestones(AnswerInput in, List<Fault> faults) {
        var promised = in.promised();
        if (in.type().isAccepting() && promised.isEmpty()) {
            faults.add(fault("/milestones", "milestone-needed"));
        }
        if (!in.type().isAccepting() && !promised.isEmpty()) {
            faults.add(AnswerType.foreign("/milestones"));
        }
        var today = LocalDate.now(clock);
        for (var i = 0; i < promised.size(); i++) {
            if (promised.get(i).dueOn().isBefore(today)) {
                faults.add(fault("/milestones/" + i + "/dueOn", "past"));
            }
            if (!organizations.isBody(promised.get(i).responsibleOrganizationId())) {
                faults.add(fault("/milestones/" + i + "/responsibleOrganizationId", "no-body"));
            }
        }
    }

    private void forwarding(AnswerInput in, Proposal p, List<Fault> faults) {
        var body = in.bodyId();
        if (in.type() == AnswerType.FORWARDED && body != null) {
            if (body.equals(p.bodyId()) || !organizations.isBody(body)) {
                faults.add(fault("/bodyId", "no-body"));
            } else if (!p.review().mayBeForwarded(clock)) {
                faults.add(fault("/type", "forwarding-over"));
            }
        }
    }

    /** An embargo ends before the answer is due. */
    private void day(AnswerInput in, Proposal p, List<Fault> faults) {
        var at = in.publishAt();
        if (at == null) {
            return;
        }
        var due = p.review().answerDueAt();
        var waiting = p.status() == ProposalStatus.UNDER_REVIEW;
        if (at.isBefore(clock.instant()) || (waiting && due != null && at.isAfter(due))) {
            faults.add(fault("/publishAt", "embargo"));
        }
    }
}
