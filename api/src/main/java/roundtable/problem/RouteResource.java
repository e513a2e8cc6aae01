package roundtable.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.identity.Caller;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;

/** Which body a problem goes to when it is published. */
@Path("/api/v1/problem-routes")
@Tag(name = "problems")
class RouteResource {
    private final RouteRepository routes;
    private final RouteService service;
    private final ProblemViews views;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;

    RouteResource(
            RouteRepository routes,
            RouteService service,
            ProblemViews views,
            ReferenceDirectory reference,
            RequestLanguage language) {
        this.routes = routes;
        this.service = service;
        this.views = views;
        this.reference = reference;
        this.language = language;
    }

    @GET
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(operationId = "listProblemRoutes", summary = "The routing table: area and territory to a body")
    public Page<RouteView> list() {
        return Page.whole(views(routes.all()));
    }

    @POST
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Idempotent
    @Operation(operationId = "createProblemRoute", summary = "Say which body answers; the most exact route wins")
    @APIResponse(
            responseCode = "201",
            description = "The route",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RouteView.class)))
    public RestResponse<RouteView> create(RouteInput input) {
        var made = service.add(input);
        return RestResponse.ResponseBuilder.<RouteView>created(URI.create("/api/v1/problem-routes/" + made.id()))
                .entity(views(List.of(made)).get(0))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "removeProblemRoute", summary = "Take a route away; what went along it stays there")
    public void remove(@RestPath UUID id) {
        service.remove(id);
    }

    private List<RouteView> views(List<ProblemRoute> all) {
        var named = views.names(all.stream().map(ProblemRoute::bodyId));
        var areas = reference.areas(
                all.stream().map(ProblemRoute::areaId).filter(Objects::nonNull).collect(Collectors.toSet()),
                language.tag());
        var territories = reference.territoryNames(
                all.stream().map(r -> Oktmo.whole(r.oktmoPrefix())).collect(Collectors.toSet()), language.tag());
        return all.stream()
                .map(r -> new RouteView(
                        r.id(),
                        r.areaId() == null ? null : areas.get(r.areaId()),
                        r.oktmoPrefix(),
                        r.oktmoPrefix().isEmpty() ? null : territories.get(Oktmo.whole(r.oktmoPrefix())),
                        named.get(r.bodyId())))
                .toList();
    }
}
