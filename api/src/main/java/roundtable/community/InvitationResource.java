package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.store.Slice;

/** Whom members have invited into their community, and what came of it. */
@Path("/api/v1/communities/{id}/invitations")
@Tag(name = "communities")
class InvitationResource {
    private final CommunityAccess access;
    private final CommunityPolicy policy;
    private final CommunityViews views;
    private final InvitationRepository rows;
    private final Invitations invitations;
    private final InvitationService service;
    private final Cursors cursors;

    InvitationResource(
            CommunityAccess access,
            CommunityPolicy policy,
            CommunityViews views,
            InvitationRepository rows,
            Invitations invitations,
            InvitationService service,
            Cursors cursors) {
        this.access = access;
        this.policy = policy;
        this.views = views;
        this.rows = rows;
        this.invitations = invitations;
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listCommunityInvitations",
            summary = "Whom members have invited and what came of it, the latest first; for members and the Resource "
                    + "Center")
    public Page<CommunityInvitationView> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var c = access.visible(id);
        var mine = views.mine(c);
        if (!policy.isInside(mine)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var slice = rows.of(c.id(), cursors.place(cursor), limit);
        var may = policy.actions(c, mine).contains(CommunityAction.INVITE);
        return cursors.page(new Slice<>(invitations.views(slice.items(), may), slice.next(), null));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "inviteCommunityNewcomer",
            summary =
                    "Invite a newcomer, as a member; nobody is invited again for 90 days, nor for 180 days after a no")
    @APIResponse(
            responseCode = "201",
            description = "The newcomer, invited",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewcomerView.class)))
    public RestResponse<NewcomerView> invite(@RestPath String id, InvitationInput input) {
        return RestResponse.ResponseBuilder.<NewcomerView>created(
                        URI.create(CommunityResource.PATH + access.visible(id).id() + "/newcomers"))
                .entity(service.invite(id, input))
                .build();
    }

    @POST
    @Path("{organizationId}/actions/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "declineCommunityInvitation",
            summary =
                    "Say no for the invited organization, with a reason or without one; it may join later all the same")
    public CommunityInvitationView decline(@RestPath String id, @RestPath UUID organizationId, DeclineInput input) {
        return service.decline(id, organizationId, input);
    }

    @POST
    @Path("{organizationId}/actions/renew")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "renewCommunityInvitation",
            summary = "Invite again, as a member: 90 days after an invitation without an answer, 180 days after a no")
    public CommunityInvitationView renew(@RestPath String id, @RestPath UUID organizationId, RenewalInput input) {
        return service.renew(id, organizationId, input);
    }
}
