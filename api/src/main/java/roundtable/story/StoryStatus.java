package roundtable.story;

import static roundtable.story.StoryAction.ADOPT;
import static roundtable.story.StoryAction.EDIT;
import static roundtable.story.StoryAction.FEATURE;
import static roundtable.story.StoryAction.PUBLISH;
import static roundtable.story.StoryAction.RETURN;
import static roundtable.story.StoryAction.SUBMIT;
import static roundtable.story.StoryAction.UNFEATURE;
import static roundtable.story.StoryAction.WITHDRAW;

import roundtable.shared.state.StateMachine;

/** When something can happen to a story; {@link StoryPolicy} says by whom. */
enum StoryStatus {
    /** The organization is still writing, or a moderator has returned it. */
    DRAFT,
    /** Waits for a moderator. */
    SUBMITTED,
    PUBLISHED,
    /** The organization has taken it back. */
    WITHDRAWN;

    static final StateMachine<StoryStatus, StoryAction> LIFE = new StateMachine<StoryStatus, StoryAction>(
                    StoryStatus.class)
            .on(EDIT, DRAFT, DRAFT)
            .on(SUBMIT, DRAFT, SUBMITTED)
            .on(PUBLISH, SUBMITTED, PUBLISHED)
            .on(RETURN, SUBMITTED, DRAFT)
            .on(WITHDRAW, SUBMITTED, DRAFT)
            .on(FEATURE, PUBLISHED, PUBLISHED)
            .on(UNFEATURE, PUBLISHED, PUBLISHED)
            .on(ADOPT, PUBLISHED, PUBLISHED)
            .on(WITHDRAW, PUBLISHED, WITHDRAWN);
}
