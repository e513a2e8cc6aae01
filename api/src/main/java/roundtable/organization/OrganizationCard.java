package roundtable.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * An organization in a list, and wherever another feature mentions one.
 *
 * @param mission at most the first 300 characters of it
 * @param location absent also when it is a natural person's home
 * @param liquidatedOn day on which it ceased to exist; null for a living one
 * @param highlight with {@code q} only: words around the best match, each match between the private-use characters
 *     U+E000 and U+E001, which stand in no text; plain text otherwise, to be escaped as any other
 */
@Schema(name = "OrganizationCard", description = "An organization in a list")
public record OrganizationCard(
        UUID id,
        @Schema(examples = "fond-kedr") String slug,
        OrganizationKind kind,
        @Schema(examples = "Фонд «Кедр»") String shortName,
        @Schema(nullable = true) @Nullable String mission,
        List<AreaName> activityAreas,
        @Schema(nullable = true) @Nullable TerritoryName territory,
        @Schema(nullable = true) @Nullable GeoPoint location,
        boolean verified,
        boolean demo,
        @Schema(nullable = true, examples = "2024-12-31") @Nullable LocalDate liquidatedOn,
        OrganizationStatus status,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable String highlight) {}
