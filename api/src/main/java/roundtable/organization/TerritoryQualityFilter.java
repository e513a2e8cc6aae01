package roundtable.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which territories to show, and what to begin with. */
record TerritoryQualityFilter(
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(
                        description = "Id or ОКТМО code of a region: its municipalities; without it the regions",
                        example = "84000000")
                @Nullable
                String territory,
        @RestQuery("sort")
                @Parameter(
                        description = "A column, with a minus from the largest; -organizations without it. "
                                + "Where nothing is counted stands last",
                        schema =
                                @Schema(
                                        enumeration = {
                                            "name",
                                            "organizations",
                                            "-organizations",
                                            "verified",
                                            "-verified",
                                            "complete",
                                            "-complete",
                                            "fresh",
                                            "-fresh",
                                            "liquidated",
                                            "-liquidated",
                                            "suspected",
                                            "-suspected"
                                        }))
                @Nullable
                String sort,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {}
