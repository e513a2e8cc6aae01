package roundtable.shared.http;

/** A representation of one object, with the version that If-Match compares. */
public interface Versioned {
    /** Grows with every change of the object itself. */
    long version();
}
