package roundtable.platform;

import java.util.Optional;
import roundtable.organization.OrganizationKind;

/** A side of the table. */
enum Side {
    NGO,
    BUSINESS,
    GOVERNMENT;

    /** The side of that kind of organization; empty for a council, which may stand for any. */
    static Optional<Side> of(OrganizationKind kind) {
        return switch (kind) {
            case NGO -> Optional.of(NGO);
            case BUSINESS -> Optional.of(BUSINESS);
            case GOVERNMENT, INSTITUTION -> Optional.of(GOVERNMENT);
            case COUNCIL -> Optional.empty();
        };
    }
}
