package roundtable.proposal;

/** For what somebody is asked to a proposal. */
enum CoAuthorPart {
    /** Proposes together with the others, with all of an author's rights. */
    AUTHOR,
    /** Writes on the draft with the authors. Neither submits it nor proposes it; ends when it is public. */
    EDITOR
}
