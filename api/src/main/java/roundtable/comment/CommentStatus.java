package roundtable.comment;

import static roundtable.comment.CommentAction.EDIT;
import static roundtable.comment.CommentAction.PUBLISH;
import static roundtable.comment.CommentAction.REMOVE;
import static roundtable.comment.CommentAction.RESUBMIT;
import static roundtable.comment.CommentAction.RETURN;

import roundtable.shared.state.StateMachine;

/** When something can happen to a comment; {@link CommentPolicy} says by whom. */
enum CommentStatus {
    /** Waits for a moderator. */
    SUBMITTED,
    PUBLISHED,
    /** A moderator has said why it cannot stand there. */
    RETURNED,
    /** Its author has taken it back. */
    REMOVED;

    static final StateMachine<CommentStatus, CommentAction> LIFE = new StateMachine<CommentStatus, CommentAction>(
                    CommentStatus.class)
            .on(EDIT, SUBMITTED, SUBMITTED)
            .on(EDIT, PUBLISHED, PUBLISHED)
            .on(RESUBMIT, RETURNED, SUBMITTED)
            .on(PUBLISH, SUBMITTED, PUBLISHED)
            .on(RETURN, SUBMITTED, RETURNED)
            .on(REMOVE, SUBMITTED, REMOVED)
            .on(REMOVE, PUBLISHED, REMOVED)
            .on(REMOVE, RETURNED, REMOVED);
}
