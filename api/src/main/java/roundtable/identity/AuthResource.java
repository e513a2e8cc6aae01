package roundtable.identity;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

@Path("/api/v1/auth")
@Tag(name = "auth")
class AuthResource {
    private final SignIn signIn;
    private final SessionService sessions;
    private final AccessTokens tokens;
    private final RefreshCookie cookie;
    private final SecurityIdentity caller;

    AuthResource(
            SignIn signIn,
            SessionService sessions,
            AccessTokens tokens,
            RefreshCookie cookie,
            SecurityIdentity caller) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
        this.caller = caller;
    }

    @POST
    @Path("sessions")
    @PermitAll
    @Operation(
            operationId = "signIn",
            summary = "Sign in by address and password",
            description = "The refresh token comes in a cookie. A refusal has the type /problems/sign-in-failed.")
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    public RestResponse<SessionView> signIn(SignInInput input) {
        var signedIn = signIn.with(input);
        cookie.write(signedIn.renewed());
        var view = SessionView.of(tokens.of(signedIn.renewed().session()), signedIn.account());
        return RestResponse.ResponseBuilder.<SessionView>created(URI.create("/api/v1/auth/sessions/current"))
                .entity(view)
                .build();
    }

    @POST
    @Path("tokens")
    @PermitAll
    @Operation(
            operationId = "renewToken",
            summary = "A fresh access token for the session of the refresh cookie",
            description = "Only for pages of this installation: the request needs its Origin and a header X-RT-Client "
                    + "with any value. The cookie is replaced.")
    @APIResponse(
            responseCode = "200",
            description = "A fresh token",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "403", ref = "Problem403")
    public TokenView renew() {
        var renewed = sessions.renew(cookie.read()).orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
        cookie.write(renewed);
        return tokens.of(renewed.session());
    }

    @POST
    @Path("step-ups")
    @Authenticated
    @Operation(
            operationId = "stepUp",
            summary = "Prove once more who you are, in the same session",
            description = "What is answered with 401 and the type /problems/step-up-required works for five minutes "
                    + "with the new token. A refusal has the type /problems/sign-in-failed.")
    @APIResponse(
            responseCode = "200",
            description = "A token with the new proof",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    public TokenView stepUp(StepUpInput input) {
        if (caller.getPrincipal() instanceof JsonWebToken token) {
            return tokens.of(
                    signIn.again(UUID.fromString(token.getSubject()), UUID.fromString(token.getClaim("sid")), input));
        }
        throw ProblemException.of(ProblemType.UNAUTHENTICATED);
    }

    @DELETE
    @Path("sessions/current")
    @Authenticated
    @Operation(operationId = "signOut", summary = "Sign out: the session ends and its tokens with it")
    public void signOut() {
        if (caller.getPrincipal() instanceof JsonWebToken token) {
            sessions.signOut(UUID.fromString(token.getSubject()), UUID.fromString(token.getClaim("sid")));
        }
        cookie.clear();
    }
}
