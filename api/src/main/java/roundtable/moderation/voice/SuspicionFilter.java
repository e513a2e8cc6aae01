package roundtable.moderation.voice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which patterns to show. */
record SuspicionFilter(
        @RestQuery("show") @Parameter(description = "Those that nobody has looked at, without it") @Nullable Show show,
        @RestQuery("cursor") @Nullable String cursor,
        @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {

    /** Parts of the report. */
    @Schema(name = "SuspicionShow")
    enum Show {
        /** Nobody has looked at them; the last voice first. */
        OPEN,
        /** Somebody has; the last one first. */
        REVIEWED
    }
}
