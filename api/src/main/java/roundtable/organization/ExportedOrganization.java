package roundtable.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the export.
 *
 * @param values what a visitor may see of it, whoever asks
 * @param oktmo code of its territory
 */
record ExportedOrganization(
        UUID id,
        String slug,
        OrganizationInput values,
        @Nullable String oktmo,
        boolean registered,
        boolean verified,
        Instant updatedAt) {}
