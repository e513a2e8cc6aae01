package roundtable.organization.people;

/** What can be done to a representative. */
enum MemberAction {
    /** An editor becomes an owner too. */
    MAKE_OWNER,
    /** An owner becomes an editor. */
    MAKE_EDITOR,
    /** The caller hands the ownership over and becomes an editor. */
    TRANSFER,
    REMOVE,
    /** The caller goes. */
    LEAVE
}
