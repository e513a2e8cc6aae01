package roundtable.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.geo.Box;
import roundtable.shared.geo.ClusterRepository;
import roundtable.shared.geo.Grid;
import roundtable.shared.http.CacheFor;

@Path("/api/v1/problems/map")
@Tag(name = "problems")
class ProblemMapResource {
    private static final String PLACES =
            "select p.id, p.lat, p.lon from problem p where %s order by p.placed_at desc, p.id desc";

    private final ClusterRepository map;
    private final ProblemLists lists;

    ProblemMapResource(ClusterRepository map, ProblemLists lists) {
        this.map = map;
        this.lists = lists;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProblemDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "mapProblems", summary = "Problems on the map, near ones joined")
    public ProblemMapView clusters(@BeanParam @Valid ProblemMapFilter filter) {
        var grid = Grid.of(Box.ofBounds(filter.bbox()), filter.zoom());
        var criteria = lists.criteria(filter.asList());
        var found = map.joined(
                PLACES.formatted(criteria.where()), Problem.TYPE, criteria, grid, ProblemMapView.Cluster::new);
        return new ProblemMapView(found.clusters(), found.limitedTo());
    }
}
