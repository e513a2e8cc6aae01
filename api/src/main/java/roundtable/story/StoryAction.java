package roundtable.story;

/** What can be done with a story. When: {@link StoryStatus}; who: {@link StoryPolicy}. */
enum StoryAction {
    /** Change what is told: {@code PATCH}. */
    EDIT,
    SUBMIT,
    PUBLISH,
    /** A moderator gives it back with a reason. */
    RETURN,
    /** A council, or the Resource Center, shows it before others. */
    FEATURE,
    UNFEATURE,
    /** «We adopt this practice»: {@code POST …/adoptions}. The state stays. */
    ADOPT,
    /** The organization takes it back. */
    WITHDRAW
}
