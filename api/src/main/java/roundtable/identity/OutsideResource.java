package roundtable.identity;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.identity.OutsideViews.Arrival;
import roundtable.identity.OutsideViews.ArrivalInput;
import roundtable.identity.OutsideViews.Departure;
import roundtable.identity.OutsideViews.Errand;
import roundtable.identity.OutsideViews.OutsideProofInput;
import roundtable.identity.OutsideViews.OutsideRegistrationInput;
import roundtable.identity.OutsideViews.OwnDepartureInput;
import roundtable.identity.OutsideVisitRepository.Visit.Aim;

@Path("/api/v1/auth/provider")
@Tag(name = "auth")
class OutsideResource {
    private final OutsideSignIn outside;
    private final Registration registration;
    private final AccessTokens tokens;
    private final RefreshCookie cookie;
    private final StepUp stepUp;
    private final Self self;

    OutsideResource(
            OutsideSignIn outside,
            Registration registration,
            AccessTokens tokens,
            RefreshCookie cookie,
            StepUp stepUp,
            Self self) {
        this.outside = outside;
        this.registration = registration;
        this.tokens = tokens;
        this.cookie = cookie;
        this.stepUp = stepUp;
        this.self = self;
    }

    @POST
    @Path("departures")
    @PermitAll
    @Operation(
            operationId = "leaveForProvider",
            summary = "Where to go to sign in by the outside provider",
            description = "The installation names the provider; without one this is 404. The provider sends people "
                    + "back to /sign-in/provider with a code and the state.")
    @APIResponse(
            responseCode = "201",
            description = "Where to go",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = Departure.class)))
    @APIResponse(responseCode = "404", ref = "Problem404")
    public RestResponse<Departure> leave() {
        return RestResponse.status(RestResponse.Status.CREATED, outside.leave(Aim.SIGN_IN, null));
    }

    @POST
    @Path("own-departures")
    @Consumes(APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "leaveForOwnIdentity",
            summary = "Where to go to add an identity, or to prove once more who you are",
            description = "To add one needs a fresh proof.")
    @APIResponse(
            responseCode = "201",
            description = "Where to go",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = Departure.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "404", ref = "Problem404")
    public RestResponse<Departure> leaveAgain(OwnDepartureInput input) {
        var adding = input.purpose() == Errand.LINK;
        if (adding) {
            stepUp.require();
        }
        var aim = adding ? Aim.LINK : Aim.STEP_UP;
        return RestResponse.status(RestResponse.Status.CREATED, outside.leave(aim, self.id()));
    }

    @POST
    @Path("arrivals")
    @PermitAll
    @Operation(
            operationId = "arriveFromProvider",
            summary = "Tell what the provider has sent back: once for each departure",
            description = "Whatever is wrong with it is 400 with the type /problems/outside-sign-in-failed.")
    @APIResponse(
            responseCode = "200",
            description = "Whom the provider has sent",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = Arrival.class)))
    @APIResponse(responseCode = "404", ref = "Problem404")
    public Arrival arrive(ArrivalInput input) {
        return outside.arrive(input);
    }

    @POST
    @Path("sessions")
    @PermitAll
    @Operation(
            operationId = "signInByProvider",
            summary = "Sign in by a visit to the provider that has come back",
            description = "An account with a second factor is asked for it: 401 with the type /problems/otp-required.")
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    public RestResponse<SessionView> signIn(OutsideProofInput input) {
        var signedIn = outside.session(input);
        cookie.write(signedIn.renewed());
        var view = SessionView.of(tokens.of(signedIn.renewed().session()), signedIn.account());
        return RestResponse.ResponseBuilder.<SessionView>created(URI.create("/api/v1/auth/sessions/current"))
                .entity(view)
                .build();
    }

    @POST
    @Path("registrations")
    @PermitAll
    @Operation(
            operationId = "registerByProvider",
            summary = "Ask for an account that is entered by the provider",
            description = "The account is there once the letter's link is used. The answer is the same whether or not "
                    + "the address has one: an address never joins an identity to an account.")
    @APIResponse(responseCode = "202", description = "A letter is on its way to the address")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public RestResponse<Void> register(OutsideRegistrationInput input) {
        registration.ask(input);
        return RestResponse.accepted();
    }

    @POST
    @Path("step-ups")
    @Authenticated
    @Operation(
            operationId = "stepUpByProvider",
            summary = "Prove once more who you are by a visit to the provider, in the same session",
            description = "The provider has to have asked anew since the departure.")
    @APIResponse(
            responseCode = "200",
            description = "A token with the new proof",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    public TokenView stepUp(OutsideProofInput input) {
        return tokens.of(outside.again(self.id(), self.requiredSession(), input));
    }
}
