package roundtable.proposal;

/** What may be expected of somebody about a proposal. */
enum ProposalTaskKind {
    /** To say whether they propose it, or write on it, together with those who ask. */
    INVITATION,
    /** To agree, as one of its authors, that it goes on together with another one. */
    MERGE,
    /** To take what somebody would say instead, or to refuse it. */
    AMENDMENT,
    /** To agree that it is taken back, or to go on with it. */
    WITHDRAWAL
}
