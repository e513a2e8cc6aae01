package roundtable.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The centre of a territory, to about five kilometres: a point in degrees, WGS 84. */
@Schema(name = "TerritoryCentre")
public record TerritoryCentre(@Schema(examples = "50.27") double lat, @Schema(examples = "85.61") double lon) {}
