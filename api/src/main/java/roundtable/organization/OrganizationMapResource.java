package roundtable.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.geo.Box;
import roundtable.shared.http.CacheFor;

@Path("/api/v1/organizations/map")
@Tag(name = "organizations")
class OrganizationMapResource {
    private final OrganizationMapRepository map;
    private final OrganizationLists lists;
    private final OrganizationWordRepository dictionary;

    OrganizationMapResource(
            OrganizationMapRepository map, OrganizationLists lists, OrganizationWordRepository dictionary) {
        this.map = map;
        this.lists = lists;
        this.dictionary = dictionary;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC},
            seconds = 60)
    @Operation(operationId = "mapOrganizations", summary = "Published organizations on the map, near ones joined")
    public MapView clusters(@BeanParam @Valid MapFilter f) {
        var box = Box.ofBounds(f.bbox());
        var words = dictionary.readNullable(f.q());
        var criteria = criteria(f, words);
        return map.clusters(criteria, criteria(f, words).in(box), box, f.zoom());
    }

    private Criteria criteria(MapFilter f, @Nullable SearchWords words) {
        var criteria = new Criteria()
                .published()
                .kinds(f.kind())
                .areas(f.area())
                .verified(f.verified())
                .liquidated(f.liquidated())
                .complete(f.complete())
                .fresh(f.fresh());
        return lists.narrow(criteria, f.territory(), null, words);
    }
}
