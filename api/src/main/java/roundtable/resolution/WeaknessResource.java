package roundtable.resolution;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** What the weaknesses of a round table are held to: the first one is 1, as on the page. */
@Path("/api/v1/round-tables/{id}/weaknesses/{number}/targets")
@Tag(name = "round-tables")
class WeaknessResource {
    private final RoundTableRepository roundTables;
    private final ProgressRepository progress;
    private final WeaknessService service;

    WeaknessResource(RoundTableRepository roundTables, ProgressRepository progress, WeaknessService service) {
        this.roundTables = roundTables;
        this.progress = progress;
        this.service = service;
    }

    @GET
    @PermitAll
    @CacheFor(topics = Documents.TOPIC)
    @Operation(
            operationId = "listWeaknessTargets",
            summary = "All numbers that a weakness was ever held to, the latest first; those without an end hold now")
    public Page<WeaknessTargetView> list(@RestPath String id, @RestPath int number) {
        var weakness = roundTables.weakness(id, number).orElseThrow(ProblemException::notFound);
        return Page.whole(progress.history(weakness.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "setWeaknessTarget",
            summary =
                    "Sets a number by which a weakness gets smaller; the older one for the indicator is kept as history")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetView.class)))
    public RestResponse<TargetView> set(@RestPath String id, @RestPath int number, TargetInput input) {
        var weakness = service.setTarget(id, number, input);
        var set = progress.targets(weakness).stream()
                .filter(t -> t.indicator().equals(input.indicator()))
                .findFirst()
                .orElseThrow();
        return RestResponse.ResponseBuilder.<TargetView>created(
                        URI.create("/api/v1/round-tables/" + id + "/weaknesses/" + number + "/targets"))
                .entity(set)
                .build();
    }

    @DELETE
    @Path("{targetId}")
    @Authenticated
    @Operation(operationId = "withdrawWeaknessTarget", summary = "Takes a target of a weakness back that was a mistake")
    public void withdraw(@RestPath String id, @RestPath int number, @RestPath UUID targetId) {
        service.withdrawTarget(id, number, targetId);
    }
}
