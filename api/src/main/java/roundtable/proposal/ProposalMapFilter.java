package roundtable.proposal;

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
record ProposalMapFilter(
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
        @RestQuery("q") @Size(max = 200) @Plain @Parameter(description = "Words", example = "пандус") @Nullable
                String q,
        @RestQuery("status") @Parameter(description = "State; repeated: any of them") List<ProposalStatus> status,
        @RestQuery("area") @Parameter(description = "Id of an activity area; repeated: any of them") List<UUID> area,
        @RestQuery("territory")
                @Size(max = 36)
                @Parameter(description = "Id or ОКТМО code of a territory", example = "84000000")
                @Nullable
                String territory,
        @RestQuery("responsible") @Parameter(description = "Id of the body that has to answer") @Nullable
                UUID responsible,
        @RestQuery("overdue") @Parameter(description = "Only those whose term is over, or only others") @Nullable
                Boolean overdue,
        @RestQuery("problem") @Parameter(description = "Id of the problem that they solve") @Nullable UUID problem,
        @RestQuery("recommendation") @Parameter(description = "Id of the recommendation that they carry out") @Nullable
                UUID recommendation,
        @RestQuery("community")
                @Parameter(description = "Id of the community of NGOs whose members make them together")
                @Nullable
                UUID community,
        @RestQuery("organization")
                @Parameter(description = "Id of an organization that proposes them or stands behind them")
                @Nullable
                UUID organization,
        @RestQuery("supported") @Parameter(description = "Only those behind which the caller stands") @Nullable
                Boolean supported,
        @RestQuery("mine") @Parameter(description = "Only those that the caller has made") @Nullable Boolean mine,
        @RestQuery("near")
                @Size(max = 100)
                @Parameter(description = "Only those within this circle: lat,lon,km", example = "51.958,85.960,0.5")
                @Nullable
                String near) {

    /** The list of the same proposals. */
    ProposalFilter asList() {
        return new ProposalFilter(
                q,
                status,
                area,
                territory,
                responsible,
                List.of(),
                problem,
                recommendation,
                community,
                organization,
                supported,
                overdue,
                null,
                mine,
                null,
                bbox,
                near,
                null,
                null,
                null);
    }
}
