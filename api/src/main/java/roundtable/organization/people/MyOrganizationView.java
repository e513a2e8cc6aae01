package roundtable.organization.people;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Representatives.Level;
import roundtable.organization.OrganizationKind;
import roundtable.organization.OrganizationStatus;

/**
 * An organization that the caller represents.
 *
 * @param role what the caller is there
 * @param verified whether it was checked that it is what it says
 * @param confirmedAt when its people last said that all of it is true
 */
@Schema(name = "MyOrganization", description = "An organization that the caller represents")
record MyOrganizationView(
        UUID id,
        @Schema(examples = "fond-kedr") String slug,
        @Schema(examples = "Фонд «Кедр»") String shortName,
        OrganizationKind kind,
        OrganizationStatus status,
        Level role,
        boolean verified,
        @Nullable Instant confirmedAt) {}
