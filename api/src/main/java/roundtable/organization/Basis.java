package roundtable.organization;

/** Why a value may be shown to everybody (interop: the law asks for a reason for each). Without one it is not shown. */
enum Basis {
    /** From the public part of the state register of legal entities (129-ФЗ, art. 6). */
    REGISTRY,
    /** What the organization says of itself. */
    ORG_STATEMENT,
    /** Contact of an office or a function, not of a person. */
    ROLE,
    /** Consent of the person to dissemination (152-ФЗ, art. 10.1). */
    CONSENT,
    /** A law orders publication, for example the register of recipients of support. */
    LAW
}
