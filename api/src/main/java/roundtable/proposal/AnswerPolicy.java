package roundtable.proposal;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerStatus;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see an official answer and do what to it; {@link AnswerStatus} says when. Nobody signs their own words. */
@ApplicationScoped
class AnswerPolicy {
    private final ProposalPolicy proposals;
    private final AnswerRepository answers;
    private final SupportRepository supports;
    private final Caller caller;
    private final Clock clock;

    AnswerPolicy(
            ProposalPolicy proposals,
            AnswerRepository answers,
            SupportRepository supports,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.supports = supports;
        this.caller = caller;
        this.clock = clock;
    }

    boolean may(AnswerAction action, ProposalAnswer a, Proposal p) {
        return switch (action) {
            case EDIT, REMOVE -> caller.isOfficerOf(a.bodyId());
            case SIGN -> caller.isOfficerOf(a.bodyId()) && !isMe(a.author()) && !hasAnsweredWhatIsDisputed(p);
            case DISPUTE -> !caller.isOfficerOf(a.bodyId()) && (proposals.speaksFor(p) || standsBehind(p));
            case UPHOLD -> caller.isOfficerOf(a.bodyId()) && !isByMe(a);
            case RATE -> proposals.speaksFor(p) && !caller.isOfficerOf(a.bodyId());
            case SCHEDULE, PUBLISH, REPLACE -> false;
        };
    }

    /** The action's condition holds. */
    boolean ready(AnswerAction action, ProposalAnswer a, Proposal p) {
        return switch (action) {
            case RATE -> a.mayBeRated(clock);
            case DISPUTE ->
                ProposalStatus.LIFE.actionsIn(p.status()).contains(ProposalAction.DISPUTE_ANSWER)
                        && a.mayBeDisputed(clock);
            // What nobody wants any more is not signed either.
            case SIGN -> p.status() != ProposalStatus.IMPLEMENTING || p.review().isDisputed();
            case EDIT, REMOVE, SCHEDULE, PUBLISH, UPHOLD, REPLACE -> true;
        };
    }

    Set<AnswerAction> actions(ProposalAnswer a, Proposal p) {
        return AnswerStatus.LIFE.actionsIn(a.status()).stream()
                .filter(x -> !caller.isVisitor() && may(x, a, p) && ready(x, a, p))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(AnswerAction action, ProposalAnswer a, Proposal p) {
        if (!isVisible(a)) {
            throw ProblemException.notFound();
        }
        if (!may(action, a, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        AnswerStatus.LIFE.after(action, a.status());
        if (!ready(action, a, p)) {
            throw ProblemException.conflict(Message.of("proposal.answer.not-ready." + EnumNames.of(action)));
        }
    }

    /** The caller speaks for that organization, and it stands behind the proposal. */
    boolean endorsesFor(UUID organization, Proposal p) {
        return caller.represents(organization) && supports.endorses(p.id(), Set.of(organization));
    }

    private boolean standsBehind(Proposal p) {
        return proposals.isSupporter(p) || supports.endorses(p.id(), caller.represented());
    }

    /** About a disputed answer another officer decides than those who gave it. */
    private boolean hasAnsweredWhatIsDisputed(Proposal p) {
        return answers.disputed(p.id()).filter(this::isByMe).isPresent();
    }

    private boolean isByMe(ProposalAnswer a) {
        return caller.id().filter(a::isBy).isPresent();
    }

    private boolean isMe(UUID account) {
        return caller.id().filter(account::equals).isPresent();
    }

    /** What is not published is the body's own business. */
    boolean isVisible(ProposalAnswer a) {
        return a.status().isPublic() || caller.isOfficerOf(a.bodyId());
    }
}
