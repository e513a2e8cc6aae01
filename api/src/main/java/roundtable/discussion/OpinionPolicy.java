package roundtable.discussion;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may do what with a statement; {@link OpinionStatus} says when. Everybody who is signed in votes. */
@ApplicationScoped
class OpinionPolicy {
    private final DiscussionPolicy discussions;
    private final Caller caller;

    OpinionPolicy(DiscussionPolicy discussions, Caller caller) {
        this.discussions = discussions;
        this.caller = caller;
    }

    boolean may(OpinionAction action) {
        return switch (action) {
            case PUBLISH, RETURN -> discussions.isStaff();
            case VOTE -> !caller.isVisitor();
        };
    }

    /** What the caller may do now with a statement in that state. */
    Set<OpinionAction> actions(Discussion d, OpinionStatus status) {
        return d.status() != DiscussionStatus.OPEN
                ? Set.of()
                : OpinionStatus.LIFE.actionsIn(status).stream()
                        .filter(this::may)
                        .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when people do not vote now. */
    void check(OpinionAction action, Discussion d) {
        discussions.checkVisible(d);
        if (!may(action)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        checkOpen(d);
    }

    /** 409 when nothing is proposed and nobody votes. */
    void checkOpen(Discussion d) {
        if (d.status() != DiscussionStatus.OPEN) {
            throw ProblemException.conflict(Message.of("discussion.opinions-closed"));
        }
    }
}
