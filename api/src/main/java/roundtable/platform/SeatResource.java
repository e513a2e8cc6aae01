package roundtable.platform;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** Who sits at a platform. */
@Path("/api/v1/platforms/{id}/seats")
@Tag(name = "platforms")
class SeatResource {
    private static final Set<SeatStatus> WAITING = Set.of(SeatStatus.ASKED, SeatStatus.INVITED);

    private final PlatformAccess access;
    private final SeatRepository seats;
    private final SeatService service;
    private final PlatformViews views;
    private final PlatformExport table;
    private final Exports exports;
    private final PlatformPolicy policy;
    private final Caller caller;
    private final Cursors cursors;

    SeatResource(
            PlatformAccess access,
            SeatRepository seats,
            SeatService service,
            PlatformViews views,
            PlatformExport table,
            Exports exports,
            PlatformPolicy policy,
            Caller caller,
            Cursors cursors) {
        this.access = access;
        this.seats = seats;
        this.service = service;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.policy = policy;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {PlatformResource.TOPIC, OrganizationDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listPlatformSeats",
            summary = "Who sits there; what waits for an answer is seen by the organization and the Resource Center")
    public RestResponse<Page<SeatView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var p = access.visible(id);
        return exports.answer(export, () -> table.seats(p), () -> {
            var waiting = policy.isStaff() ? null : caller.acting();
            var slice = seats.page(p.id(), WAITING, waiting, cursors.place(cursor), limit);
            return cursors.page(new Slice<>(views.seats(p, slice.items()), slice.next(), null));
        });
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "makePlatformSeat",
            summary = "Ask for a seat for one's organization, or offer one, as the Resource Center")
    @APIResponse(
            responseCode = "201",
            description = "The seat",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SeatView.class)))
    public RestResponse<SeatView> make(@RestPath String id, SeatInput input) {
        var made = service.make(id, input);
        return RestResponse.ResponseBuilder.<SeatView>created(
                        URI.create(PlatformResource.PATH + made.platformId() + "/seats"))
                .entity(views.seats(access.visible(id), List.of(made)).get(0))
                .build();
    }

    @POST
    @Path("{seatId}/actions/{action}")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "actOnPlatformSeat",
            summary = "Admit or refuse who asks, accept or decline an invitation, leave")
    public SeatView act(@RestPath String id, @RestPath UUID seatId, @RestPath SeatAction action) {
        var seat = service.act(id, seatId, action);
        return views.seats(access.visible(id), List.of(seat)).get(0);
    }
}
