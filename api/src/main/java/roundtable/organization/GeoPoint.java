package roundtable.organization;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place on the map, WGS 84.
 *
 * @param lat latitude in degrees, north is positive
 * @param lon longitude in degrees, east is positive
 */
@Schema(name = "Location", description = "A place on the map, WGS 84, in degrees")
public record GeoPoint(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "51.958") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "85.96") Double lon) {}
