package roundtable.organization.claim;

/** What was found where the proof should stand. */
enum CheckResult {
    /** The address is not one of the open internet. */
    NOT_PUBLIC,
    NO_ANSWER,
    REDIRECT,
    NOT_THERE,
    TOO_LARGE,
    TOO_SLOW,
    /** Something stands there, but not the line that was asked for. */
    OTHER_TEXT,
    FOUND
}
