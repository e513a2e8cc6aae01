package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerSteps;
import roundtable.answer.DisputedBy;
import roundtable.identity.Caller;
import roundtable.proposal.AnswerService.Answered;
import roundtable.shared.http.ProblemException;

/**
 * An answer is disputed once, by an author, ten supporters or one organization that stands behind the proposal. An
 * officer who has neither written nor signed it lets it stand, or signs another one in its place.
 */
@ApplicationScoped
class DisputeService {
    private final AnswerService answers;
    private final DisputeRepository disputes;
    private final AnswerSteps steps;
    private final ProposalPolicy policy;
    private final AnswerPolicy answerPolicy;
    private final ProposalMoves moves;
    private final Caller caller;
    private final Clock clock;

    DisputeService(
            AnswerService answers,
            DisputeRepository disputes,
            AnswerSteps steps,
            ProposalPolicy policy,
            AnswerPolicy answerPolicy,
            ProposalMoves moves,
            Caller caller,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
        this.steps = steps;
        this.policy = policy;
        this.answerPolicy = answerPolicy;
        this.moves = moves;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answered dispute(String proposal, UUID id, DisputeInput in) {
        var found = answers.open(proposal, id, AnswerAction.DISPUTE);
        var organization = in.organizationId();
        if (organization != null && !answerPolicy.endorsesFor(organization, found.proposal())) {
            throw ProblemException.invalid(List.of(fault("/organizationId", "no-endorser")));
        }
        if (organization != null) {
            raise(found, DisputedBy.ENDORSER, organization, in.reason());
        } else if (policy.speaksFor(found.proposal())) {
            raise(found, DisputedBy.AUTHOR, null, in.reason());
        } else if (policy.isSupporter(found.proposal())) {
            speak(found, in.reason());
        } else {
            // Here because an organization of theirs stands behind it: unless it is named, the word would be nobody's.
            throw ProblemException.invalid(List.of(fault("/organizationId", "name-endorser")));
        }
        return found;
    }

    /** One supporter says no; the tenth makes it a dispute. */
    private void speak(Answered found, String reason) {
        disputes.voices()
                .say(found.answer().id(), caller.id().orElseThrow(), reason.strip())
                .ifPresent(all -> raise(found, DisputedBy.SUPPORTERS, null, all));
    }

    private void raise(Answered found, DisputedBy by, @Nullable UUID organization, String reason) {
        var dispute = new ProposalDispute(found.answer(), by, organization, reason.strip(), clock);
        disputes.persist(dispute);
        found.answer().apply(AnswerAction.DISPUTE);
        found.proposal().review().disputed(dispute.dueAt());
        moves.forParty(found.proposal(), ProposalAction.DISPUTE_ANSWER, organization, reason);
    }

    /** The answer stands, and why. */
    @Transactional
    Answered uphold(String proposal, UUID id, String reason) {
        var found = answers.open(proposal, id, AnswerAction.UPHOLD);
        steps.uphold(found.answer(), disputes.of(id), reason);
        found.proposal().review().settled();
        moves.by(found.proposal(), ProposalAction.UPHOLD_ANSWER, reason);
        return found;
    }
}
