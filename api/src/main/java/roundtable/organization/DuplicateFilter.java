package roundtable.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which pairs to show. */
record DuplicateFilter(
        @RestQuery("status") @Parameter(description = "Open ones without it") @Nullable DuplicateStatus status,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a territory in which one of the two is",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {}
