package roundtable.identity;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/users")
@Tag(name = "users")
class UserResource {
    private final UserRepository users;
    private final UserService service;
    private final ConfirmationService confirmations;
    private final UserPages pages;
    private final Cursors cursors;

    UserResource(
            UserRepository users,
            UserService service,
            ConfirmationService confirmations,
            UserPages pages,
            Cursors cursors) {
        this.users = users;
        this.service = service;
        this.confirmations = confirmations;
        this.pages = pages;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "listUsers", summary = "Accounts, the newest first")
    public Page<UserCard> list(@BeanParam @Valid UserFilter filter) {
        return cursors.page(users.list(filter, cursors.place(filter.cursor())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "getUser", summary = "An account with its roles, and who gave them")
    public UserView get(@RestPath UUID id) {
        return pages.of(id);
    }

    @POST
    @Path("{id}/actions/{action}")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "actOnUser",
            summary =
                    "Block an account, let it in again, remove a lost second factor, or take back a confirmed identity",
            description =
                    "The account's sessions end at once when it is blocked or its second factor removed. Needs a fresh proof.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public UserView act(@RestPath UUID id, @RestPath UserAction action, ReasonInput input) {
        service.act(id, action, input.reason());
        return pages.of(id);
    }

    @PUT
    @Path("{id}/identity")
    @Consumes(APPLICATION_JSON)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "confirmIdentity",
            summary = "Confirm who somebody is, having seen the person and their document",
            description =
                    "Supports and votes that ask for it are open to the person from the next request on. Needs a fresh proof.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public UserView confirm(@RestPath UUID id, IdentityInput input) {
        confirmations.seen(id, input.basis().basis());
        return pages.of(id);
    }

    @POST
    @Path("{id}/roles")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "grantRole",
            summary = "Give a role, or a role that is held another end",
            description = "It holds from the next request on. Needs a fresh proof.")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public RestResponse<UserView> grant(@RestPath UUID id, GrantRoleInput input) {
        service.grant(id, input);
        return ResponseBuilder.<UserView>created(URI.create("/api/v1/users/" + id))
                .entity(pages.of(id))
                .build();
    }

    @DELETE
    @Path("{id}/roles/{roleId}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "revokeRole",
            summary = "Take a role away from the next request on",
            description = "The last administrator keeps it. Needs a fresh proof.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public void revoke(@RestPath UUID id, @RestPath UUID roleId) {
        service.revoke(id, roleId);
    }
}
