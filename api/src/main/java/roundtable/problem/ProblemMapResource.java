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
import roundtable.shared.geo.Grid;
import roundtable.shared.http.CacheFor;

@Path("/api/v1/problems/map")
@Tag(name = "problems")
class ProblemMapResource {
    private final ProblemMapRepository map;
    private final ProblemLists lists;

    ProblemMapResource(ProblemMapRepository map, ProblemLists lists) {
        this.map = map;
        this.lists = lists;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProblemDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "mapProblems", summary = "Problems on the map, near ones joined")
    public ProblemMapView clusters(@BeanParam @Valid ProblemMapFilter filter) {
        var grid = Grid.of(Box.ofBounds(filter.bbox()), filter.zoom());
        return map.clusters(lists.criteria(filter.asList()), grid);
    }
}
