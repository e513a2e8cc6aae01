package roundtable.resolution;

/** What a round table noted of the present state. */
enum PointKind {
    STRENGTH,
    WEAKNESS
}
