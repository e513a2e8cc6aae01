package roundtable.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the map.
 *
 * @param clusters at most 500, the greatest first
 * @param limitedTo when there were too many places for these filters: how many of them, the newest, were joined
 */
@Schema(name = "ProposalMap", description = "A piece of the map, near proposals joined")
record ProposalMapView(
        List<Cluster> clusters,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        nullable = true,
                        examples = "10000",
                        description = "When too many match to show all: the clusters count only so many, the newest")
                @Nullable
                Integer limitedTo) {

    /**
     * Proposals that are near to each other at this zoom.
     *
     * @param lat mean latitude
     * @param lon mean longitude
     * @param count how many proposals
     * @param id when it is only one: its id
     * @param slug when it is only one: its slug
     * @param title when it is only one: its title
     */
    @Schema(name = "ProposalCluster", description = "Proposals that are near to each other at this zoom")
    record Cluster(
            @Schema(examples = "51.958") double lat,
            @Schema(examples = "85.96") double lon,
            @Schema(examples = "1") long count,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable UUID id,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(nullable = true, examples = "vhod-bez-stupenej")
                    @Nullable
                    String slug,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(nullable = true, examples = "Вход без ступеней")
                    @Nullable
                    String title) {}
}
