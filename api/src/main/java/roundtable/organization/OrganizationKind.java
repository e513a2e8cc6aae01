package roundtable.organization;

/** Which side of the table an organization sits on. */
public enum OrganizationKind {
    /** Non-profit organization, also one that is not registered. */
    NGO,
    /** Company or entrepreneur. */
    BUSINESS,
    /** Government body of any level. */
    GOVERNMENT,
    /** Council that other organizations sit in. */
    COUNCIL,
    /** State or municipal institution. */
    INSTITUTION;

    /** A body answers officially, is responsible and holds councils' mandates. */
    public boolean isBody() {
        return this == GOVERNMENT || this == COUNCIL;
    }
}
