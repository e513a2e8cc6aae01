package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.Verdict;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.proposal.ProposalSteps.DoneInput;
import roundtable.proposal.ProposalSteps.ExtensionInput;
import roundtable.shared.http.ProblemException;

/** The term and the carrying out: what the body's officers do, and what people say to it. */
@ApplicationScoped
class OfficerService {
    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final VerdictRepository verdicts;
    private final ProposalMoves moves;
    private final ProposalPolicy policy;
    private final OrganizationDirectory organizations;
    private final Caller caller;
    private final java.time.Clock clock;

    OfficerService(
            ProposalRepository proposals,
            AnswerRepository answers,
            VerdictRepository verdicts,
            ProposalMoves moves,
            ProposalPolicy policy,
            OrganizationDirectory organizations,
            Caller caller,
            java.time.Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.verdicts = verdicts;
        this.moves = moves;
        this.policy = policy;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Another body answers; what this one was writing is not needed any more. */
    @Transactional
    Proposal forward(String id, UUID body, String reason) {
        var p = open(id, ProposalAction.FORWARD);
        if (body.equals(p.bodyId()) || !organizations.isBody(body)) {
            throw ProblemException.invalid(List.of(ProposalChecks.fault("/bodyId", "no-body")));
        }
        answers.dropUnpublished(p.id());
        moves.to(p, body, reason);
        return p;
    }

    @Transactional
    Proposal extend(String id, ExtensionInput in) {
        var p = open(id, ProposalAction.EXTEND);
        p.review().extended(in.days(), clock);
        moves.by(p, ProposalAction.EXTEND, in.reason());
        return p;
    }

    @Transactional
    Proposal start(String id) {
        var p = open(id, ProposalAction.START);
        p.implementation().started(moves.now());
        moves.by(p, ProposalAction.START, null);
        return p;
    }

    /** A milestone is reached; the proof is public. */
    @Transactional
    Proposal complete(String id, UUID milestone, MilestoneProofInput in) {
        var p = open(id, ProposalAction.COMPLETE_MILESTONE);
        var found = answers.milestone(p.id(), milestone)
                .filter(m -> answers.published(p.id()).stream().anyMatch(a -> a.id().equals(m.answerId())))
                .orElseThrow(ProblemException::notFound);
        if (found.isDone()) {
            throw ProblemException.conflict(roundtable.shared.text.Message.of("proposal.milestone-done"));
        }
        found.done(in, caller.id().orElseThrow());
        p.implementation()
                .count(answers.milestones(List.of(found.answerId())).getOrDefault(found.answerId(), List.of()));
        moves.by(p, ProposalAction.COMPLETE_MILESTONE, found.title());
        return p;
    }

    @Transactional
    Proposal claimDone(String id, DoneInput in) {
        var p = open(id, ProposalAction.CLAIM_DONE);
        p.implementation().claimed(in.text(), in.url(), caller.id().orElseThrow(), moves.now());
        moves.by(p, ProposalAction.CLAIM_DONE, in.text());
        return p;
    }

    /** The author decides alone; of supporters three are needed. */
    @Transactional
    Proposal confirm(String id) {
        var p = open(id, ProposalAction.CONFIRM);
        if (policy.speaksFor(p)) {
            p.implementation().implemented(ConfirmedBy.AUTHOR, moves.now());
            moves.by(p, ProposalAction.CONFIRM, null);
        } else if (enough(p, Verdict.CONFIRM, null)) {
            p.implementation().implemented(ConfirmedBy.SUPPORTERS, moves.now());
            moves.alone(p, ProposalAction.CONFIRM_BY_SUPPORTERS);
        }
        return p;
    }

    @Transactional
    Proposal dispute(String id, String reason) {
        var p = open(id, ProposalAction.DISPUTE);
        if (policy.speaksFor(p)) {
            moves.by(p, ProposalAction.DISPUTE, reason);
        } else if (enough(p, Verdict.DISPUTE, reason)) {
            moves.alone(p, ProposalAction.DISPUTE_BY_SUPPORTERS);
        }
        return p;
    }

    private boolean enough(Proposal p, Verdict verdict, @Nullable String reason) {
        var claim = p.implementation().claims();
        verdicts.say(p.id(), claim, caller.id().orElseThrow(), verdict, reason);
        return verdicts.count(p.id(), claim, verdict) >= Verdict.VOICES;
    }

    private Proposal open(String id, ProposalAction action) {
        var p = proposals.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }
}
