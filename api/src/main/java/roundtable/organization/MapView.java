package roundtable.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the map.
 *
 * @param clusters at most 500; those at the edge are whole, also where they reach out of the box
 * @param limitedTo when there were too many places for these filters: how many of them were joined
 */
@Schema(name = "OrganizationMap", description = "A piece of the map, near places joined")
record MapView(
        List<Cluster> clusters,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        nullable = true,
                        examples = "400",
                        description =
                                "When too many match to show all: the clusters count only so many, the best known")
                @Nullable
                Integer limitedTo) {

    /** How many organizations all clusters have together. */
    long places() {
        return clusters.stream().mapToLong(Cluster::count).sum();
    }

    /**
     * Places that are near to each other at this zoom.
     *
     * @param lat mean latitude
     * @param lon mean longitude
     * @param count how many organizations
     * @param id when it is only one: its id
     * @param slug when it is only one: its slug
     * @param shortName when it is only one: its name
     */
    @Schema(name = "OrganizationCluster", description = "Places that are near to each other at this zoom")
    record Cluster(
            @Schema(examples = "51.958") double lat,
            @Schema(examples = "85.96") double lon,
            @Schema(examples = "1") long count,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable UUID id,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "fond-kedr") @Nullable
                    String slug,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "Фонд «Кедр»") @Nullable
                    String shortName) {}
}
