package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import roundtable.answer.AskedExtension;
import roundtable.answer.RegimeInput;
import roundtable.answer.TermRules;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.proposal.ProposalSteps.DoneInput;
import roundtable.proposal.ProposalSteps.ExtensionInput;
import roundtable.shared.http.ProblemException;

/** The term and the carrying out: what the body's officers do. */
@ApplicationScoped
class OfficerService {
    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final ProposalMoves moves;
    private final Reach reach;
    private final ProofRepository proofs;
    private final ProposalPolicy policy;
    private final OrganizationDirectory organizations;
    private final Caller caller;
    private final TermRules terms;

    OfficerService(
            ProposalRepository proposals,
            AnswerRepository answers,
            ProposalMoves moves,
            Reach reach,
            ProofRepository proofs,
            ProposalPolicy policy,
            OrganizationDirectory organizations,
            Caller caller,
            TermRules terms) {
        this.proposals = proposals;
        this.answers = answers;
        this.moves = moves;
        this.reach = reach;
        this.proofs = proofs;
        this.policy = policy;
        this.organizations = organizations;
        this.caller = caller;
        this.terms = terms;
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

    /** The head of the body is told, and decides. */
    @Transactional
    Proposal askExtension(String id, ExtensionInput in) {
        var p = open(id, ProposalAction.ASK_EXTENSION);
        terms.extended(p.bodyId(), p.law(), p.review().answerDueAt(), in.days());
        var me = caller.id().orElseThrow();
        p.review().asksForTime(new AskedExtension(in.days(), in.reason(), me, moves.now()));
        moves.by(p, ProposalAction.ASK_EXTENSION, in.reason());
        return p;
    }

    /** The officer can ask again, as long as there is time. */
    @Transactional
    Proposal refuseExtension(String id, String reason) {
        var p = open(id, ProposalAction.REFUSE_EXTENSION);
        p.review().refusesTime();
        moves.by(p, ProposalAction.REFUSE_EXTENSION, reason);
        return p;
    }

    /** With or without having been asked for. */
    @Transactional
    Proposal extend(String id, ExtensionInput in) {
        var p = open(id, ProposalAction.EXTEND);
        p.review().extended(terms.extended(p.bodyId(), p.law(), p.review().answerDueAt(), in.days()));
        moves.by(p, ProposalAction.EXTEND, in.reason());
        return p;
    }

    /** What it is by law, by what that is known; the same again mirrors a new state. An appeal has to be answered at once. */
    @Transactional
    Proposal setRegime(String id, RegimeInput in) {
        var p = open(id, ProposalAction.SET_REGIME);
        if (p.law().become(in, moves.now())) {
            p.review().standsUnder(terms.of(p.bodyId(), p.law()));
        }
        moves.by(p, ProposalAction.SET_REGIME, in.told());
        reach.look(p);
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
        proofs.proofs().check(in.url(), in.files());
        found.done(in, caller.id().orElseThrow());
        p.implementation()
                .count(answers.milestones(List.of(found.answerId())).getOrDefault(found.answerId(), List.of()));
        moves.by(p, ProposalAction.COMPLETE_MILESTONE, found.title());
        proofs.proofs().add(p.id(), ProposalAction.COMPLETE_MILESTONE.name(), in.files());
        proofs.belong(p.id(), milestone);
        return p;
    }

    @Transactional
    Proposal claimDone(String id, DoneInput in) {
        var p = open(id, ProposalAction.CLAIM_DONE);
        proofs.proofs().check(in.url(), in.files());
        p.implementation().claimed(in.text(), in.url(), caller.id().orElseThrow(), moves.now());
        moves.by(p, ProposalAction.CLAIM_DONE, in.text());
        proofs.proofs().add(p.id(), ProposalAction.CLAIM_DONE.name(), in.files());
        return p;
    }

    private Proposal open(String id, ProposalAction action) {
        var p = proposals.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }
}
