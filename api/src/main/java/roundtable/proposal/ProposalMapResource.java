package roundtable.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.problem.ProblemDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.geo.Box;
import roundtable.shared.geo.ClusterRepository;
import roundtable.shared.geo.Grid;
import roundtable.shared.http.CacheFor;

@Path("/api/v1/proposals/map")
@Tag(name = "proposals")
class ProposalMapResource {
    /** As the filter has it: one without a point of its own lies where its problem is. */
    private static final String PLACES =
            """
            select p.id, coalesce(p.lat, o.lat) as lat, coalesce(p.lon, o.lon) as lon
            from proposal p left join problem o on p.lat is null and o.id = p.problem_id and o.listed
            where %s order by p.placed_at desc, p.id desc""";

    private final ClusterRepository map;
    private final ProposalLists lists;

    ProposalMapResource(ClusterRepository map, ProposalLists lists) {
        this.map = map;
        this.lists = lists;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProposalResource.TOPIC, ProblemDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "mapProposals", summary = "Proposals on the map, near ones joined")
    public ProposalMapView clusters(@BeanParam @Valid ProposalMapFilter filter) {
        var grid = Grid.of(Box.ofBounds(filter.bbox()), filter.zoom());
        var criteria = lists.criteria(filter.asList());
        var found = map.joined(
                PLACES.formatted(criteria.where()), Proposal.TYPE, criteria, grid, ProposalMapView.Cluster::new);
        return new ProposalMapView(found.clusters(), found.limitedTo());
    }
}
