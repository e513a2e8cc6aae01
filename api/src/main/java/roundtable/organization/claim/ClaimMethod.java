package roundtable.organization.claim;

import roundtable.organization.VerificationMethod;

/** By what somebody proves to act for an organization. */
enum ClaimMethod {
    /** A code that is sent to the address that the directory has, never to one that the claimant names. */
    REGISTRY_EMAIL,
    /** A file on the organization's site. */
    SITE_FILE,
    /** A text record of the organization's domain. */
    DNS_RECORD,
    /** Documents, of which a moderator is told. */
    DOCUMENTS;

    VerificationMethod verification() {
        return VerificationMethod.valueOf(name());
    }

    boolean isLookedFor() {
        return this == SITE_FILE || this == DNS_RECORD;
    }
}
