package roundtable.resolution;

/** Whether a recommendation can ever be finished. */
enum RecommendationKind {
    /** Has an end: something is made, held, decided. */
    ONE_OFF,
    /** Never ends: «постоянно», «в системе». It is shown by its health and is never done. */
    STANDING
}
