package roundtable.organization.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.identity.People;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/organizations/{id}/invitations")
@Tag(name = "organizations")
class InvitationResource {
    private final InvitationRepository invitations;
    private final InvitationService service;
    private final OrganizationAccess organizations;
    private final MemberPolicy policy;
    private final People people;
    private final Clock clock;

    InvitationResource(
            InvitationRepository invitations,
            InvitationService service,
            OrganizationAccess organizations,
            MemberPolicy policy,
            People people,
            Clock clock) {
        this.invitations = invitations;
        this.service = service;
        this.organizations = organizations;
        this.policy = policy;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listInvitations",
            summary = "The last hundred invitations of an organization, newest first; for its people and the staff")
    public Page<InvitationView> list(@RestPath String id) {
        var organization = organizations.visible(id).id();
        policy.checkReads(organization);
        return Page.whole(views(invitations.of(organization)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createInvitation",
            summary = "Invite somebody by a letter to represent an organization; it can be accepted once, for 7 days")
    @APIResponse(
            responseCode = "201",
            description = "Invited; the letter goes out at once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitationView.class)))
    public RestResponse<InvitationView> create(@RestPath String id, InvitationInput input) {
        var made = service.create(id, input);
        return RestResponse.ResponseBuilder.<InvitationView>created(
                        URI.create("/api/v1/organizations/" + made.organizationId() + "/invitations"))
                .entity(view(made))
                .build();
    }

    @POST
    @Path("{invitationId}/actions/revoke")
    @Authenticated
    @Idempotent
    @Operation(operationId = "revokeInvitation", summary = "Take an invitation back")
    public InvitationView revoke(@RestPath String id, @RestPath UUID invitationId) {
        return view(service.revoke(id, invitationId));
    }

    private InvitationView view(Invitation one) {
        return views(List.of(one)).get(0);
    }

    private List<InvitationView> views(Collection<Invitation> all) {
        var names = people.names(all.stream().map(Invitation::invitedBy).collect(Collectors.toSet()));
        return all.stream()
                .map(i -> {
                    var status = i.status(clock.instant());
                    var actions = new LinkedHashSet<>(InvitationStatus.LIFE.actionsIn(status));
                    actions.removeIf(a -> a == InvitationAction.ACCEPT || !policy.mayRevoke(i));
                    return new InvitationView(
                            i.id(),
                            i.email(),
                            i.level(),
                            status,
                            names.get(i.invitedBy()),
                            i.createdAt(),
                            i.expiresAt(),
                            actions);
                })
                .toList();
    }
}
