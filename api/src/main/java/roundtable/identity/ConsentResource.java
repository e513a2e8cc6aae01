package roundtable.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

@Path("/api/v1/me/consents")
@Tag(name = "me")
class ConsentResource {
    private final ConsentRepository consents;
    private final ConsentService service;
    private final Self self;

    ConsentResource(ConsentRepository consents, ConsentService service, Self self) {
        this.consents = consents;
        this.service = service;
        this.self = self;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listOwnConsents", summary = "What the caller has agreed to and taken back, newest first")
    public Page<ConsentView> list() {
        return Page.whole(consents.of(self.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "giveConsent", summary = "Agree to a purpose")
    public Page<ConsentView> give(ConsentInput input) {
        return Page.whole(service.give(self.id(), input));
    }

    @DELETE
    @Path("{purpose}")
    @Authenticated
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take a consent back, at once on every public page",
            description = "Without the consent to processing there is no account: that one ends with its deletion.")
    public void withdraw(@RestPath Purpose purpose) {
        service.withdraw(self.id(), purpose);
    }
}
