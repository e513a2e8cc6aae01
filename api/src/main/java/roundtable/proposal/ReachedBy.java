package roundtable.proposal;

/** Why a body has to answer a proposal. */
enum ReachedBy {
    /** Enough people stand behind it. */
    SUPPORTS,
    /** Enough organizations stand behind it. */
    ENDORSEMENTS,
    /** A verified organization proposes it. */
    VERIFIED,
    /** It is an official appeal. */
    APPEAL
}
