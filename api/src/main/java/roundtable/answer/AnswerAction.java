package roundtable.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with an official answer. When: {@link AnswerStatus}; who: the policy of what is answered. */
@Schema(name = "OfficialAnswerAction")
public enum AnswerAction {
    /** Write it anew: {@code PATCH}; whoever does is its author from then on. */
    EDIT,
    /** A second officer puts their name to it: it is published, or waits for its day. */
    SIGN,
    /** It waits for its day: follows from the signature. */
    SCHEDULE,
    /** Everybody sees it, and what it answers goes where it says: follows from the signature, or from its day. */
    PUBLISH,
    /** Take it back before anybody has seen it: {@code DELETE}. */
    REMOVE,
    /** The author says whether it answers. */
    RATE,
    /** Say that it is no answer; an author, ten supporters together, for a proposal also an organization behind it. */
    DISPUTE,
    /** Another officer lets it stand. */
    UPHOLD,
    /** Another answer takes its place: follows from that one's publication. */
    REPLACE
}
