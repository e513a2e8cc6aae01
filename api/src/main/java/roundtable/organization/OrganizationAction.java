package roundtable.organization;

/** What can be done to an organization, besides reading it. When: {@link OrganizationStatus}; who: the policy. */
enum OrganizationAction {
    EDIT,
    SUBMIT,
    PUBLISH,
    RETURN,
    CONFIRM,
    VERIFY,
    UNVERIFY,
    ARCHIVE,
    RESTORE,
    MERGE
}
