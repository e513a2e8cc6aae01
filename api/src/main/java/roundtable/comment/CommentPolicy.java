package roundtable.comment;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may do what to a comment; {@link CommentStatus} says when. Nobody publishes what is their own. */
@ApplicationScoped
class CommentPolicy {
    /** So long the words that everybody sees may be changed: others answer to them. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    private final Caller caller;
    private final Clock clock;

    CommentPolicy(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    boolean may(CommentAction action, CommentFacts c) {
        return switch (action) {
            case EDIT, RESUBMIT, REMOVE -> isAuthor(c);
            case PUBLISH, RETURN -> isStaff() && !isAuthor(c);
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(CommentAction action, CommentFacts c) {
        return switch (action) {
            case EDIT -> !c.isTaken() && isFresh(c);
            case RESUBMIT, PUBLISH, RETURN, REMOVE -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<CommentAction> actions(CommentFacts c) {
        return CommentStatus.LIFE.actionsIn(c.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, c) && ready(a, c))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(CommentAction action, CommentFacts c) {
        checkVisible(c);
        if (!may(action, c)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        CommentStatus.LIFE.after(action, c.status());
        if (!ready(action, c)) {
            throw ProblemException.conflict(Message.of("comment.not-ready." + EnumNames.of(action)));
        }
    }

    void checkVisible(CommentFacts c) {
        if (!isVisible(c)) {
            throw ProblemException.notFound();
        }
    }

    boolean isAuthor(CommentFacts c) {
        return caller.id().filter(c.author()::equals).isPresent();
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    private boolean isVisible(CommentFacts c) {
        return switch (c.status()) {
            case PUBLISHED, REMOVED -> true;
            case SUBMITTED, RETURNED -> isAuthor(c) || isStaff();
        };
    }

    private boolean isFresh(CommentFacts c) {
        var since = c.publishedAt();
        return since == null || !clock.instant().isAfter(since.plus(EDITABLE));
    }
}
