package roundtable.story;

/** What the adopting organization can do with its adoption. */
enum AdoptionAction {
    /** It shows the result. */
    COMPLETE,
    /** It gives up, and says why. */
    ABANDON
}
