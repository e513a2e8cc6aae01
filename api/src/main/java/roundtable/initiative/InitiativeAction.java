package roundtable.initiative;

/** What can be done with an initiative. When: {@link InitiativeStatus}; who: {@link InitiativePolicy}. */
enum InitiativeAction {
    /** Change what is asked for: {@code PATCH}. */
    EDIT,
    /** The public discussion of thirty days begins. */
    OPEN,
    /** The council has voted for it. */
    ENDORSE,
    /** The council has what the body needs: draft act, note, revenue loss, report of contributions. */
    PREPARE,
    /** The body takes it for a conclusion. */
    REQUEST,
    /** The body files the conclusion, favourable or not. */
    SUBMIT,
    /** It has a number and a day until which it is decided. */
    REGISTER,
    ADOPT,
    REJECT,
    /** It has to be prepared anew; twice at most. */
    RETURN,
    /** The act is published: its number and since when it holds. The state stays. */
    PUBLISH,
    /** The day has come; the platform does it. */
    COME_INTO_FORCE,
    /** What the relief has brought in its first tax period. */
    EVALUATE,
    /** The council takes it back. */
    WITHDRAW,
    /** A person stands behind it: {@code POST …/supports}. The state stays. */
    SUPPORT,
    /** A verified organization stands behind it: {@code POST …/backings}. The state stays. */
    BACK
}
