package roundtable.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/** Which piece of the map, and the filters of the list that make sense on it. */
record MapFilter(
        @RestQuery("bbox")
                @NotNull
                @Size(max = 200)
                @Parameter(
                        description =
                                "west,south,east,north in degrees; west may be greater than east across the 180th meridian",
                        example = "85.8,51.9,86.1,52.1")
                String bbox,
        @RestQuery("zoom")
                @NotNull
                @Min(0)
                @Max(22)
                @Parameter(description = "Zoom of the map's tiles: 0 is the whole Earth", example = "10")
                Integer zoom,
        @RestQuery("q") @Size(max = 200) @Plain @Parameter(description = "Words", example = "кедр") @Nullable String q,
        @RestQuery("kind") @Parameter(description = "Kind; repeated: any of them") List<OrganizationKind> kind,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(description = "Id or ОКТМО code of a territory", example = "84000000")
                @Nullable
                String territory,
        @RestQuery("verified") @Parameter(description = "Only verified ones, or only others") @Nullable
                Boolean verified,
        @RestQuery("liquidated")
                @Parameter(description = "Only those that have ceased to exist, or only living ones; both without it")
                @Nullable
                Boolean liquidated,
        @RestQuery("complete")
                @Parameter(description = "Only those whose profile has at least 80 of 100 points, or only others")
                @Nullable
                Boolean complete,
        @RestQuery("fresh")
                @Parameter(description = "Only those that were confirmed in the last 180 days, or only others")
                @Nullable
                Boolean fresh) {}
