package roundtable.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.identity.OutsideViews.ReturnInput;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Ids;

@Path("/api/v1/me/identities")
@Tag(name = "me")
class OutsideIdentityResource {
    private final OutsideIdentityRepository identities;
    private final OutsideService service;
    private final StepUp stepUp;
    private final Self self;

    OutsideIdentityResource(OutsideIdentityRepository identities, OutsideService service, StepUp stepUp, Self self) {
        this.identities = identities;
        this.service = service;
        this.stepUp = stepUp;
        this.self = self;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listOwnIdentities", summary = "By which outside providers the caller can sign in")
    public Page<OutsideIdentityView> list() {
        return Page.whole(identities.of(self.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "addOwnIdentity",
            summary = "Sign in by the provider too, by a visit that has come back",
            description = "Needs a fresh proof. An identity that belongs to an account is a 409.")
    @APIResponse(responseCode = "204", description = "Added")
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public void add(ReturnInput input) {
        stepUp.require();
        service.link(input.ticket(), self.id());
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removeOwnIdentity",
            summary = "No longer sign in by a provider",
            description = "Needs a fresh proof. Whoever has no password keeps the last one: 409.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public void remove(@RestPath String id) {
        stepUp.require();
        service.unlink(self.id(), Ids.read(id).orElseThrow(ProblemException::notFound));
    }
}
