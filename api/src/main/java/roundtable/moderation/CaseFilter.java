package roundtable.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which cases to show. */
record CaseFilter(
        @RestQuery("show") @Parameter(description = "Those that wait without it") @Nullable Show show,
        @RestQuery("mine") @Parameter(description = "Only those that the caller holds") @DefaultValue("false")
                boolean mine,
        @RestQuery("cursor") @Nullable String cursor,
        @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {

    /** Parts of the desk. */
    @Schema(name = "ModerationShow")
    enum Show {
        /** For a decision, the first due first. */
        WAITING,
        /** For a decision about an appeal, the first due first. */
        APPEALS,
        /** The last decided first. */
        DECIDED
    }
}
