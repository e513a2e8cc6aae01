package roundtable.problem;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ExtensionRules;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see a problem and do what to it; {@link ProblemStatus} says when. Nobody confirms what is their own. */
@ApplicationScoped
class ProblemPolicy {
    private final Caller caller;
    private final SupportRepository supports;
    private final ExtensionRules extensions;
    private final Clock clock;

    ProblemPolicy(Caller caller, SupportRepository supports, ExtensionRules extensions, Clock clock) {
        this.caller = caller;
        this.supports = supports;
        this.extensions = extensions;
        this.clock = clock;
    }

    boolean may(ProblemAction action, Problem p) {
        return switch (action) {
            case EDIT, SUBMIT, WITHDRAW, INFORM -> speaksFor(p);
            case PUBLISH, RETURN -> isStaff() && !speaksFor(p);
            case SUPPORT -> !caller.isVisitor() && !isAuthor(p);
            case FORWARD -> isOfficer(p) || (p.bodyId() == null && isStaff());
            case REGISTER, ANSWER, START, CALL, CLOSE_CALL, CHOOSE, CLAIM_SOLVED -> isOfficer(p);
            case SET_REGIME -> (isOfficer(p) || isStaff()) && !speaksFor(p);
            case ASK_EXTENSION -> extensions.mayAsk(p.bodyId());
            case EXTEND, REFUSE_EXTENSION ->
                extensions.mayDecide(p.bodyId(), p.review().extension());
            case CONFIRM, DISPUTE -> !hasClaimed(p) && (speaksFor(p) || isConcerned(p));
            case REOPEN -> speaksFor(p) && !hasClaimed(p);
            case MARK_DUPLICATE -> isStaff() && !wasObjectedTo(p);
            case OBJECT_DUPLICATE -> speaksFor(p);
            case ACCEPT_OBJECTION -> isStaff() && !speaksFor(p);
            case ANSWER_ACCEPTED, ANSWER_PLANNED, ANSWER_NOT_SOLVED, ANSWER_ASKING -> false;
            case CONFIRM_BY_SUPPORTERS, DISPUTE_BY_SUPPORTERS, CONFIRM_BY_SILENCE -> false;
            case DISPUTE_ANSWER, UPHOLD_ANSWER -> false;
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(ProblemAction action, Problem p) {
        return switch (action) {
            case FORWARD -> p.bodyId() == null || p.term().mayBeForwarded(clock);
            case ASK_EXTENSION -> p.term().mayBeExtended(clock) && p.review().extension() == null;
            case EXTEND -> p.term().mayBeExtended(clock);
            case REFUSE_EXTENSION -> p.review().extension() != null;
            case REOPEN -> p.solution().isSolvedSince(Term.REOPEN_DAYS, clock);
            case SUPPORT -> p.isPublic();
            case ANSWER -> p.mayBeAnswered();
            case INFORM -> p.review().isAsking();
            // Who asks is owed an answer in writing, also when what they asked for is done.
            case CLAIM_SOLVED -> !p.term().isUnanswered();
            // First those are answered who have proposed something before.
            case CALL -> p.review().choiceDueAt() == null;
            case CHOOSE -> p.review().choiceDueAt() != null;
            case EDIT, SUBMIT, PUBLISH, RETURN, REGISTER, START, CLOSE_CALL, SET_REGIME -> true;
            case ANSWER_ACCEPTED, ANSWER_PLANNED, ANSWER_NOT_SOLVED, ANSWER_ASKING -> true;
            case CONFIRM_BY_SUPPORTERS, DISPUTE_BY_SUPPORTERS, CONFIRM_BY_SILENCE -> true;
            case DISPUTE_ANSWER, UPHOLD_ANSWER -> true;
            case OBJECT_DUPLICATE -> p.duplicate().mayBeObjectedTo(clock);
            case ACCEPT_OBJECTION -> p.duplicate().isPending();
            case CONFIRM, DISPUTE, MARK_DUPLICATE, WITHDRAW -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<ProblemAction> actions(Problem p) {
        return ProblemStatus.LIFE.actionsIn(p.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, p) && ready(a, p))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(ProblemAction action, Problem p) {
        checkVisible(p);
        if (!may(action, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        ProblemStatus.LIFE.after(action, p.status());
        if (!ready(action, p)) {
            throw ProblemException.conflict(Message.of("problem.not-ready." + EnumNames.of(action)));
        }
    }

    void checkVisible(Problem p) {
        if (!p.isPublic() && !isInsider(p)) {
            throw ProblemException.notFound();
        }
    }

    /** Sees also what is not public, and the way it went before it was. */
    boolean isInsider(Problem p) {
        return speaksFor(p) || isStaff() || (p.publishedAt() != null && isOfficer(p));
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** Whom the caller acts for in this matter; null for a resident and for the staff. */
    java.util.@Nullable UUID actingFor(ProblemAction action, Problem p) {
        return switch (action) {
            case REGISTER, ASK_EXTENSION, EXTEND, REFUSE_EXTENSION, ANSWER, UPHOLD_ANSWER -> p.bodyId();
            case ANSWER_ACCEPTED, ANSWER_PLANNED, ANSWER_NOT_SOLVED, ANSWER_ASKING -> p.bodyId();
            case START, CALL, CLOSE_CALL, CHOOSE, CLAIM_SOLVED -> p.bodyId();
            case FORWARD, SET_REGIME -> isOfficer(p) ? p.bodyId() : null;
            case EDIT, SUBMIT, SUPPORT, WITHDRAW, CONFIRM, DISPUTE, DISPUTE_ANSWER, REOPEN, INFORM ->
                p.organizationId();
            case OBJECT_DUPLICATE -> p.organizationId();
            case PUBLISH, RETURN, MARK_DUPLICATE, ACCEPT_OBJECTION -> null;
            case CONFIRM_BY_SUPPORTERS, DISPUTE_BY_SUPPORTERS, CONFIRM_BY_SILENCE -> null;
        };
    }

    /** To what a moderator has said the author has objected: another one decides (dialogue 2, «All»). */
    private boolean wasObjectedTo(Problem p) {
        return caller.id().filter(p.duplicate()::wasObjectedTo).isPresent();
    }

    /** The author, or somebody for the organization that states it. */
    boolean speaksFor(Problem p) {
        return isAuthor(p) || (p.organizationId() != null && caller.actsFor(p.organizationId()));
    }

    private boolean isAuthor(Problem p) {
        return caller.id().filter(p.author()::equals).isPresent();
    }

    private boolean isOfficer(Problem p) {
        return p.bodyId() != null && caller.isOfficerOf(p.bodyId());
    }

    /** One of those whom it concerns, and did before the body called it solved: nobody is gathered for a verdict. */
    private boolean isConcerned(Problem p) {
        var claim = p.solution().claim();
        return caller.id()
                .filter(me -> claim == null ? supports.has(p.id(), me) : supports.hasBefore(p.id(), me, claim.at()))
                .isPresent();
    }

    /** The person who says that it is solved, and everybody of that body. */
    private boolean hasClaimed(Problem p) {
        return (p.bodyId() != null && caller.actsFor(p.bodyId()))
                || (p.solution().claimedBy() != null
                        && caller.id().filter(p.solution().claimedBy()::equals).isPresent());
    }
}
