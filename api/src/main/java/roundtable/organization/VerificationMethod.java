package roundtable.organization;

/** How it was checked that an organization is what it says. */
public enum VerificationMethod {
    /** A moderator looked. */
    MODERATOR,
    /** A code was sent to the address that the directory has for it. */
    REGISTRY_EMAIL,
    /** A file was put on its site. */
    SITE_FILE,
    /** A record was put into its domain. */
    DNS_RECORD,
    /** A moderator has seen documents. */
    DOCUMENTS
}
