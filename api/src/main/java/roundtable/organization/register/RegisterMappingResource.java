package roundtable.organization.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.Caller;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/organizations/imports/mappings")
@Tag(name = "organizations")
class RegisterMappingResource {
    private final RegisterMappingRepository mappings;
    private final RegisterImportService service;

    RegisterMappingResource(RegisterMappingRepository mappings, RegisterImportService service) {
        this.mappings = mappings;
        this.service = service;
    }

    @GET
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "listRegisterMappings", summary = "Saved meanings of columns, by name")
    public Page<RegisterMappingView> list() {
        return Page.whole(mappings.all());
    }

    @POST
    @Idempotent
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "saveRegisterMapping",
            summary = "Save a meaning of columns under a name; one of the same name is replaced")
    public RegisterMappingView save(RegisterMappingInput input) {
        return service.save(input);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "removeRegisterMapping", summary = "Remove a saved meaning of columns")
    public void remove(@RestPath UUID id) {
        service.remove(id);
    }
}
