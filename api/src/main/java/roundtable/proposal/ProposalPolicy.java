package roundtable.proposal;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ExtensionRules;
import roundtable.identity.AssuranceLevel;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see a proposal and do what to it; {@link ProposalStatus} says when. Nobody confirms what is their own. */
@ApplicationScoped
class ProposalPolicy {
    private final Caller caller;
    private final SupportRepository supports;
    private final CoAuthorRepository coAuthors;
    private final ExtensionRules extensions;
    private final Clock clock;

    ProposalPolicy(
            Caller caller,
            SupportRepository supports,
            CoAuthorRepository coAuthors,
            ExtensionRules extensions,
            Clock clock) {
        this.caller = caller;
        this.supports = supports;
        this.coAuthors = coAuthors;
        this.extensions = extensions;
        this.clock = clock;
    }

    boolean may(ProposalAction action, Proposal p) {
        return switch (action) {
            case EDIT -> speaksFor(p) || isEditor(p);
            case SUBMIT, WITHDRAW, RENEW, INVITE, TAKE_OVER, INFORM -> speaksFor(p);
            case PUBLISH, RETURN -> isStaff() && !speaksFor(p);
            case SUPPORT -> !caller.isVisitor() && !isAuthor(p);
            case ENDORSE -> caller.representsSome();
            case ENTER_PAPER, SET_REGIME -> (isOfficer(p) || isStaff()) && !speaksFor(p);
            case FORWARD -> isOfficer(p) || (p.bodyId() == null && isStaff());
            case ANSWER, START, COMPLETE_MILESTONE, CLAIM_DONE -> isOfficer(p);
            case ASK_EXTENSION -> extensions.mayAsk(p.bodyId());
            case EXTEND, REFUSE_EXTENSION ->
                extensions.mayDecide(p.bodyId(), p.review().extension());
            case CONFIRM, DISPUTE -> !hasClaimed(p) && (speaksFor(p) || isSupporter(p));
            case AMEND -> !caller.isVisitor() && !speaksFor(p);
            case MERGE -> isStaff() && !speaksFor(p);
            // Its parts are public at once when staff splits it, so a co-author among the staff leaves that to others.
            case SPLIT -> leads(p) || (isStaff() && !speaksFor(p));
            case JOIN, LEAVE, ASK_WITHDRAWAL, ABSORB, TAKE_AMENDMENT -> false;
            case REACH, EXPIRE, CONFIRM_BY_SUPPORTERS, DISPUTE_BY_SUPPORTERS, CONFIRM_BY_SILENCE -> false;
            case ANSWER_ACCEPTED, ANSWER_DECLINED, ANSWER_EXISTING, ANSWER_ASKING -> false;
            case DISPUTE_ANSWER, UPHOLD_ANSWER -> false;
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(ProposalAction action, Proposal p) {
        return switch (action) {
            case SUPPORT, ENDORSE -> p.isPublic() && !p.isLate(clock);
            case ENTER_PAPER, MERGE, SPLIT -> p.isPublic();
            case AMEND -> p.isPublic() && !p.isMasked();
            case RENEW -> p.phase().mayBeRenewed(clock);
            case FORWARD -> p.review().mayBeForwarded(clock);
            case ASK_EXTENSION -> p.review().mayBeExtended(clock) && p.review().extension() == null;
            case EXTEND -> p.review().mayBeExtended(clock);
            case REFUSE_EXTENSION -> p.review().extension() != null;
            case INFORM -> p.review().isAsking();
            case COMPLETE_MILESTONE -> !p.implementation().isComplete();
            case CLAIM_DONE -> p.implementation().isComplete();
            case WITHDRAW -> mayWithdraw(p);
            case TAKE_OVER -> p.withdrawal().isPending();
            case INVITE -> p.hiddenAt() == null;
            case EDIT, SUBMIT, PUBLISH, RETURN, START, CONFIRM, DISPUTE, SET_REGIME -> true;
            case ANSWER ->
                p.status() != ProposalStatus.IMPLEMENTING
                        || p.review().isDisputed()
                        || p.implementation().isToBeRedone();
            case JOIN, LEAVE, ASK_WITHDRAWAL, ABSORB, TAKE_AMENDMENT -> true;
            case REACH, EXPIRE, CONFIRM_BY_SUPPORTERS, DISPUTE_BY_SUPPORTERS, CONFIRM_BY_SILENCE -> true;
            case ANSWER_ACCEPTED, ANSWER_DECLINED, ANSWER_EXISTING, ANSWER_ASKING -> true;
            case DISPUTE_ANSWER, UPHOLD_ANSWER -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor, and no support when they have to confirm who they are first. */
    Set<ProposalAction> actions(Proposal p, boolean confirmFirst) {
        return ProposalStatus.LIFE.actionsIn(p.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, p) && ready(a, p))
                .filter(a -> a != ProposalAction.SUPPORT || !confirmFirst)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Only what the platform does not know of them keeps the caller from supporting it. */
    boolean isToConfirm(Proposal p, AssuranceLevel needed) {
        return !caller.isVisitor()
                && !caller.level().reaches(needed)
                && ProposalStatus.LIFE.actionsIn(p.status()).contains(ProposalAction.SUPPORT)
                && may(ProposalAction.SUPPORT, p)
                && ready(ProposalAction.SUPPORT, p);
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(ProposalAction action, Proposal p) {
        checkVisible(p);
        if (!may(action, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        ProposalStatus.LIFE.after(action, p.status());
        if (!ready(action, p)) {
            throw ProblemException.conflict(Message.of("proposal.not-ready." + EnumNames.of(action)));
        }
    }

    void checkVisible(Proposal p) {
        if (!p.isPublic() && !isInsider(p)) {
            throw ProblemException.notFound();
        }
    }

    /** Sees also what is not public, and the way it went before it was. */
    boolean isInsider(Proposal p) {
        return speaksFor(p) || isEditor(p) || isStaff() || (p.publishedAt() != null && isOfficer(p)) || isInvited(p);
    }

    /** Whoever is asked to propose together reads it before they answer. */
    private boolean isInvited(Proposal p) {
        return caller.id()
                .filter(me -> coAuthors.isInvited(p.id(), me, caller.acting()))
                .isPresent();
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** Whom the caller acts for in this matter; null for a resident and for the staff. */
    @Nullable
    UUID actingFor(ProposalAction action, Proposal p) {
        return switch (action) {
            case ASK_EXTENSION, EXTEND, REFUSE_EXTENSION -> p.bodyId();
            case ANSWER, START, COMPLETE_MILESTONE, CLAIM_DONE -> p.bodyId();
            case ANSWER_ACCEPTED, ANSWER_DECLINED, ANSWER_EXISTING, ANSWER_ASKING, UPHOLD_ANSWER -> p.bodyId();
            case DISPUTE_ANSWER, INFORM -> organizationOf(p);
            case FORWARD, ENTER_PAPER, SET_REGIME -> isOfficer(p) ? p.bodyId() : null;
            case EDIT,
                    SUBMIT,
                    WITHDRAW,
                    RENEW,
                    ASK_WITHDRAWAL,
                    TAKE_OVER,
                    CONFIRM,
                    DISPUTE,
                    MERGE,
                    SPLIT,
                    TAKE_AMENDMENT -> organizationOf(p);
            case SUPPORT, ENDORSE, PUBLISH, RETURN, REACH, EXPIRE, INVITE, JOIN, LEAVE, ABSORB, AMEND -> null;
            case CONFIRM_BY_SUPPORTERS, DISPUTE_BY_SUPPORTERS, CONFIRM_BY_SILENCE -> null;
        };
    }

    /** One of the authors, or somebody for an organization that proposes. */
    boolean speaksFor(Proposal p) {
        return leads(p) || !partiesOf(p).isEmpty();
    }

    /** The first author, or somebody for the organization that is it. */
    boolean leads(Proposal p) {
        return caller.id().filter(p.author()::equals).isPresent()
                || (p.organizationId() != null && caller.actsFor(p.organizationId()));
    }

    /** For which of those who decide the caller speaks: ids of accounts and organizations, the first author first. */
    List<UUID> partiesOf(Proposal p) {
        var mine = new ArrayList<UUID>();
        if (leads(p)) {
            mine.add(p.leader());
        }
        p.authors().together().stream().filter(this::isMine).forEach(mine::add);
        return mine;
    }

    private boolean isMine(UUID party) {
        return caller.id().filter(party::equals).isPresent() || caller.actsFor(party);
    }

    /** The organization in whose name the caller speaks here; null for a resident, and for whoever does not. */
    private @Nullable UUID organizationOf(Proposal p) {
        return partiesOf(p).stream()
                .map(party -> party.equals(p.leader()) ? p.organizationId() : party)
                .filter(party -> party != null && caller.actsFor(party))
                .findFirst()
                .orElse(null);
    }

    /** The first author begins; the others can agree after that, each once. */
    private boolean mayWithdraw(Proposal p) {
        var agreed = p.withdrawal().agreed();
        return (leads(p) && !p.withdrawal().isPending())
                || (p.withdrawal().isPending() && partiesOf(p).stream().anyMatch(party -> !agreed.contains(party)));
    }

    /** Writes on the draft with its authors, and does nothing else with it. */
    boolean isEditor(Proposal p) {
        return caller.id().filter(p.authors()::isEditor).isPresent();
    }

    boolean isOfficer(Proposal p) {
        return p.bodyId() != null && caller.isOfficerOf(p.bodyId());
    }

    private boolean isAuthor(Proposal p) {
        return caller.id()
                .filter(me -> p.author().equals(me) || p.authors().together().contains(me))
                .isPresent();
    }

    boolean isSupporter(Proposal p) {
        return caller.id().filter(me -> supports.has(p.id(), me)).isPresent();
    }

    /** The person or the body that says that it is done. */
    private boolean hasClaimed(Proposal p) {
        var by = p.implementation().claimedBy();
        return isOfficer(p) || (by != null && caller.id().filter(by::equals).isPresent());
    }
}
