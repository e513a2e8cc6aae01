package roundtable.initiative;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see an initiative and do what to it; {@link InitiativeStatus} says when. Nobody decides on what is their own. */
@ApplicationScoped
class InitiativePolicy {
    private final Caller caller;
    private final Clock clock;

    InitiativePolicy(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    boolean may(InitiativeAction action, Initiative i) {
        return switch (action) {
            case EDIT, OPEN, ENDORSE, PREPARE, PUBLISH, EVALUATE, WITHDRAW -> isOfCouncil(i);
            case REQUEST, SUBMIT, REGISTER, ADOPT, REJECT, RETURN -> decides(i);
            case SUPPORT -> !caller.isVisitor() && !isAuthor(i);
            case BACK -> caller.representsSome();
            case COME_INTO_FORCE -> false;
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(InitiativeAction action, Initiative i) {
        return switch (action) {
            case ENDORSE -> i.isDiscussionOver(clock);
            case RETURN -> i.consideration().mayBeReturned();
            case PUBLISH -> i.effect() == null;
            case EVALUATE -> i.isFirstPeriodOver(clock);
            case SUPPORT, BACK -> i.isPublic();
            case EDIT, OPEN, PREPARE, REQUEST, SUBMIT, REGISTER, ADOPT, REJECT, WITHDRAW, COME_INTO_FORCE -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<InitiativeAction> actions(Initiative i) {
        return InitiativeStatus.LIFE.actionsIn(i.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, i) && ready(a, i))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(InitiativeAction action, Initiative i) {
        checkVisible(i);
        if (!may(action, i)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        InitiativeStatus.LIFE.after(action, i.status());
        if (!ready(action, i)) {
            throw ProblemException.conflict(Message.of("initiative.not-ready." + EnumNames.of(action)));
        }
    }

    void checkVisible(Initiative i) {
        if (!isVisible(i)) {
            throw ProblemException.notFound();
        }
    }

    boolean isVisible(Initiative i) {
        return i.isPublic() || isInsider(i);
    }

    /**
     * Sees also what is not public. Once it was opened the body does too: its terms run on while moderation hides it.
     */
    boolean isInsider(Initiative i) {
        return isOfCouncil(i) || isStaff() || (i.openedAt() != null && isOfficer(i));
    }

    /** May read what was filed and said with the steps: what moderation has masked may stand there too. */
    boolean mayReadPapers(Initiative i) {
        return isVisible(i) && (!i.isMasked() || isInsider(i));
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** Whom the caller acts for in this matter. */
    @Nullable
    UUID actingFor(InitiativeAction action, Initiative i) {
        return switch (action) {
            case EDIT, OPEN, ENDORSE, PREPARE, PUBLISH, EVALUATE, WITHDRAW -> i.councilId();
            case REQUEST, SUBMIT, REGISTER, ADOPT, REJECT, RETURN -> i.bodyId();
            case SUPPORT, BACK, COME_INTO_FORCE -> null;
        };
    }

    /** A member of the council that initiates it. */
    boolean isOfCouncil(Initiative i) {
        return caller.isCouncilMemberOf(i.councilId());
    }

    /** Speaks for the body and has no part in the initiative, nor acts in any capacity for the council that brings it. */
    private boolean decides(Initiative i) {
        return isOfficer(i) && !caller.actsFor(i.councilId()) && !isAuthor(i);
    }

    private boolean isOfficer(Initiative i) {
        return i.bodyId() != null && caller.isOfficerOf(i.bodyId());
    }

    private boolean isAuthor(Initiative i) {
        return caller.id().filter(i.author()::equals).isPresent();
    }
}
