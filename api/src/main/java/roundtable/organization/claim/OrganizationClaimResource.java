package roundtable.organization.claim;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/organizations/{id}/claims")
@Tag(name = "claims")
class OrganizationClaimResource {
    private final ClaimService service;
    private final ClaimMethods methods;
    private final ClaimViews views;
    private final OrganizationAccess organizations;

    OrganizationClaimResource(
            ClaimService service, ClaimMethods methods, ClaimViews views, OrganizationAccess organizations) {
        this.service = service;
        this.methods = methods;
        this.views = views;
        this.organizations = organizations;
    }

    @GET
    @Path("methods")
    @Authenticated
    @Operation(operationId = "listClaimMethods", summary = "By which proofs the caller can claim this organization")
    public Page<ClaimMethodView> methods(@RestPath String id) {
        return Page.whole(methods.of(organizations.visible(id)).entrySet().stream()
                .map(m -> new ClaimMethodView(m.getKey(), m.getValue()))
                .toList());
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createClaim",
            summary = "«This is my organization»: a code goes to its own address, a file or record is told, or a "
                    + "moderator looks at documents")
    @APIResponse(
            responseCode = "201",
            description = "The claim",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    public RestResponse<ClaimView> create(@RestPath String id, ClaimInput input) {
        var made = service.create(id, input);
        return RestResponse.ResponseBuilder.<ClaimView>created(URI.create(ClaimResource.PATH + made.id()))
                .entity(views.of(made))
                .build();
    }
}
