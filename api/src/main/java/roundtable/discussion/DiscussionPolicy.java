package roundtable.discussion;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/**
 * Who may see a discussion and do what to it; {@link DiscussionStatus} says when. The Resource Center makes them; one of
 * its people leads each, and another one takes it over before doing anything.
 */
@ApplicationScoped
class DiscussionPolicy {
    private final Caller caller;

    DiscussionPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(DiscussionAction action, Discussion d) {
        return switch (action) {
            case EDIT, SCHEDULE, EXTEND, FINISH, ASK, PUBLISH_OUTCOME, REVIEW -> isStaff() && leads(d);
            case TAKE -> isStaff() && !leads(d);
            case OPEN_BY_TIME, SUM_UP_BY_TIME, CLOSE_BY_TIME, REMIND_BY_TIME -> false;
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(DiscussionAction action, Discussion d) {
        return switch (action) {
            case EXTEND -> d.term().mayBeExtended();
            case EDIT, SCHEDULE, TAKE, FINISH, ASK, PUBLISH_OUTCOME, REVIEW -> true;
            case OPEN_BY_TIME, SUM_UP_BY_TIME, CLOSE_BY_TIME, REMIND_BY_TIME -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<DiscussionAction> actions(Discussion d) {
        return DiscussionStatus.LIFE.actionsIn(d.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, d) && ready(a, d))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(DiscussionAction action, Discussion d) {
        checkVisible(d);
        if (!may(action, d)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        DiscussionStatus.LIFE.after(action, d.status());
        if (!ready(action, d)) {
            throw ProblemException.conflict(Message.of("discussion.not-ready." + EnumNames.of(action)));
        }
    }

    void checkVisible(Discussion d) {
        if (!d.isPublic() && !isStaff()) {
            throw ProblemException.notFound();
        }
    }

    /** Makes discussions. */
    void checkStaff() {
        if (!isStaff()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    private boolean leads(Discussion d) {
        return caller.id().filter(d.facilitator()::equals).isPresent();
    }

    UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}
