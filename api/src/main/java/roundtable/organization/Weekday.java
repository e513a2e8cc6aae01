package roundtable.organization;

/** A day of the week. */
public enum Weekday {
    MONDAY("Mo"),
    TUESDAY("Tu"),
    WEDNESDAY("We"),
    THURSDAY("Th"),
    FRIDAY("Fr"),
    SATURDAY("Sa"),
    SUNDAY("Su");

    private final String shortName;

    Weekday(String shortName) {
        this.shortName = shortName;
    }

    /** As schema.org writes it. */
    String shortName() {
        return shortName;
    }
}
