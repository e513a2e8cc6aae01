package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
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
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** Who does what where: the members of a community. */
@Path("/api/v1/communities/{id}/members")
@Tag(name = "communities")
class MemberResource {
    private final CommunityAccess access;
    private final MemberRepository members;
    private final CommunityService service;
    private final CommunityViews views;
    private final CommunityExport table;
    private final Exports exports;
    private final Cursors cursors;

    MemberResource(
            CommunityAccess access,
            MemberRepository members,
            CommunityService service,
            CommunityViews views,
            CommunityExport table,
            Exports exports,
            Cursors cursors) {
        this.access = access;
        this.members = members;
        this.service = service;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {CommunityResource.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listCommunityMembers", summary = "Who does what where, the first members first")
    public RestResponse<Page<CommunityMemberView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var c = access.visible(id);
        return exports.answer(export, () -> table.members(c), () -> {
            var slice = members.page(c.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(views.members(c, slice.items()), slice.next(), null));
        });
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "joinCommunity", summary = "Join for a verified NGO; the third one makes it a community")
    @APIResponse(
            responseCode = "201",
            description = "The member",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CommunityMemberView.class)))
    public RestResponse<CommunityMemberView> join(@RestPath String id, MembershipInput input) {
        var made = service.join(id, input);
        return RestResponse.ResponseBuilder.<CommunityMemberView>created(
                        URI.create(CommunityResource.PATH + made.communityId() + "/members"))
                .entity(view(id, made))
                .build();
    }

    @PUT
    @Path("{memberId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(operationId = "describeCommunityMember", summary = "Say anew what the NGO does and whom to ask")
    public CommunityMemberView describe(@RestPath String id, @RestPath UUID memberId, MembershipInput input) {
        return view(id, service.describe(id, memberId, input));
    }

    @POST
    @Path("{memberId}/actions/leave")
    @Authenticated
    @Idempotent
    @APIResponse(responseCode = "204", description = "Left")
    @Operation(operationId = "leaveCommunity", summary = "Leave; the community ends with its last member")
    public void leave(@RestPath String id, @RestPath UUID memberId) {
        service.leave(id, memberId);
    }

    private CommunityMemberView view(String id, Member member) {
        return views.members(access.visible(id), List.of(member)).get(0);
    }
}
