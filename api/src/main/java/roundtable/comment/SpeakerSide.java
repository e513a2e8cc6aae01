package roundtable.comment;

import roundtable.organization.OrganizationKind;

/** The side of the table from which somebody speaks: that of the organization for which they do, else a resident's. */
public enum SpeakerSide {
    NGO,
    BUSINESS,
    GOVERNMENT,
    /** Speaks for nobody but themselves, or for a council, which has people of all sides. */
    RESIDENT;

    /** Whose side an organization is on. Institutions belong to the government that founded them. */
    public static SpeakerSide of(OrganizationKind kind) {
        return switch (kind) {
            case NGO -> NGO;
            case BUSINESS -> BUSINESS;
            case GOVERNMENT, INSTITUTION -> GOVERNMENT;
            case COUNCIL -> RESIDENT;
        };
    }
}
