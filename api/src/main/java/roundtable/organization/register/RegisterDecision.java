package roundtable.organization.register;

/** What is decided about a value of a register that differs from what people have stated. */
enum RegisterDecision {
    /** What people have stated stays; the same offer is not asked about again. */
    KEEP,
    /** The register's value is taken; later imports may change it again. */
    TAKE
}
