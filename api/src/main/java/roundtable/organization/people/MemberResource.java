package roundtable.organization.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.Caller;
import roundtable.identity.Representatives;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/organizations/{id}/members")
@Tag(name = "organizations")
class MemberResource {
    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final MemberPolicy policy;
    private final MemberService service;
    private final Caller caller;

    MemberResource(
            OrganizationAccess organizations,
            Representatives representatives,
            MemberPolicy policy,
            MemberService service,
            Caller caller) {
        this.organizations = organizations;
        this.representatives = representatives;
        this.policy = policy;
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listMembers",
            summary = "Who represents an organization, owners first; for its people and the staff")
    public Page<MemberView> list(@RestPath String id) {
        var organization = organizations.visible(id).id();
        policy.checkReads(organization);
        return Page.whole(representatives.of(organization).stream()
                .map(r -> new MemberView(
                        r.userId(),
                        r.displayName(),
                        r.level(),
                        r.since(),
                        caller.id().filter(r.userId()::equals).isPresent(),
                        policy.actions(organization, r)))
                .toList());
    }

    @POST
    @Path("{memberId}/actions/{action}")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "actOnMember",
            summary = "Make a representative owner or editor, hand the ownership over, remove, or leave; takes effect "
                    + "at once, and the last owner stays (409)")
    @APIResponse(responseCode = "204", description = "Done")
    public void act(@RestPath String id, @RestPath UUID memberId, @RestPath MemberAction action) {
        service.act(id, memberId, action);
    }
}
