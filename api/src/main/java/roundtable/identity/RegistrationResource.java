package roundtable.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/auth")
@Tag(name = "auth")
class RegistrationResource {
    private final Registration registration;
    private final RegistrationService service;

    RegistrationResource(Registration registration, RegistrationService service) {
        this.registration = registration;
        this.service = service;
    }

    @POST
    @Path("registrations")
    @PermitAll
    @Operation(
            operationId = "register",
            summary = "Ask for an account",
            description = "The answer is the same whether or not the address has one: the letter tells its owner.")
    @APIResponse(responseCode = "202", description = "A letter is on its way to the address")
    public RestResponse<Void> register(RegistrationInput input) {
        registration.ask(input);
        return RestResponse.accepted();
    }

    @POST
    @Path("email-confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "confirmEmail",
            summary = "Confirm an address by the token of the letter: of a registration, or of a changed address",
            description = "A token that is used, too old or invented is 400 with the type /problems/link-not-valid.")
    @APIResponse(responseCode = "204", description = "Confirmed")
    public void confirm(TokenInput input) {
        service.confirm(input.token());
    }
}
