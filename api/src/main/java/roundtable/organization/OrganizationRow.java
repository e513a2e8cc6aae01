package roundtable.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;

/**
 * What a list reads of an organization, before names are put to its ids.
 *
 * @param key its place in the order of the list
 */
record OrganizationRow(
        UUID id,
        String slug,
        OrganizationKind kind,
        String shortName,
        @Nullable String mission,
        List<UUID> areaIds,
        @Nullable UUID territoryId,
        @Nullable GeoPoint location,
        boolean verified,
        boolean demo,
        OrganizationStatus status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable LocalDate liquidatedOn,
        Key key,
        @Nullable String highlight) {

    OrganizationCard card(ReferenceNames names) {
        return new OrganizationCard(
                id,
                slug,
                kind,
                shortName,
                mission,
                names.areas(areaIds),
                names.territory(territoryId),
                location,
                verified,
                demo,
                liquidatedOn,
                status,
                createdAt,
                updatedAt,
                highlight);
    }
}
