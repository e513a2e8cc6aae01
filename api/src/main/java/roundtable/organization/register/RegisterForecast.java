package roundtable.organization.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the analysis expects of the import, if nothing changes in between.
 *
 * @param created organizations that are new
 * @param changed organizations that get other values
 * @param unchanged rows that say what is known
 * @param conflicts values that differ from what people have stated, and will be asked about
 */
@Schema(description = "What the import would do now")
record RegisterForecast(
        @Schema(examples = "219000") long created,
        @Schema(examples = "600") long changed,
        @Schema(examples = "400") long unchanged,
        @Schema(examples = "12") long conflicts) {}
