package roundtable.initiative;

/** Whose tax it is, and so whose act relieves it. */
enum TaxLevel {
    MUNICIPAL,
    REGIONAL,
    FEDERAL
}
