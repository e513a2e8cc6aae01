package roundtable.reference;

/** Level of a territory. */
enum TerritoryKind {
    COUNTRY,
    REGION,
    MUNICIPALITY,
    SETTLEMENT
}
