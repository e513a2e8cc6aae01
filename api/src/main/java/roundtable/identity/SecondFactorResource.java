package roundtable.identity;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.identity.AccountRepository.Account;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

@Path("/api/v1/auth/second-factor")
@Tag(name = "auth")
class SecondFactorResource {
    private final SecondFactorService service;
    private final SecondFactorStates states;
    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final OneTimeCodes codes;
    private final StepUp stepUp;
    private final Caller caller;
    private final SecurityIdentity identity;

    SecondFactorResource(
            SecondFactorService service,
            SecondFactorStates states,
            AccountRepository accounts,
            PasswordHasher hasher,
            OneTimeCodes codes,
            StepUp stepUp,
            Caller caller,
            SecurityIdentity identity) {
        this.service = service;
        this.states = states;
        this.accounts = accounts;
        this.hasher = hasher;
        this.codes = codes;
        this.stepUp = stepUp;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getSecondFactor", summary = "Whether the caller has a second factor, and has to")
    public SecondFactorViews.State get() {
        return states.of(account());
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "startSecondFactor",
            summary = "A secret for an authenticator app",
            description =
                    "It counts for nothing before its first code is sent to the confirmation. Needs a fresh proof.")
    @APIResponse(
            responseCode = "200",
            description = "The secret, shown this one time",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = SecondFactorViews.Secret.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    public SecondFactorViews.Secret start() {
        stepUp.require();
        var account = account();
        var secret = service.begin(account.id());
        return new SecondFactorViews.Secret(Base32.of(secret), codes.uri(secret, account.email()));
    }

    @POST
    @Path("confirmation")
    @Consumes(APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Make the secret the second factor by its first code",
            description = "Other sessions end. The recovery codes are shown this one time.")
    @APIResponse(
            responseCode = "200",
            description = "The recovery codes",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = SecondFactorViews.Codes.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    public SecondFactorViews.Codes confirm(SecondFactorViews.Confirmation input) {
        var account = account().id();
        // Looked at before ten hashes are made, and once more when they are kept.
        if (!service.expects(account, input.code())) {
            throw wrongCode();
        }
        var fresh = RecoveryCode.fresh();
        if (!service.confirm(account, session(), input.code(), SecondFactorService.hashed(fresh, hasher))) {
            throw wrongCode();
        }
        return SecondFactorViews.Codes.of(fresh);
    }

    @POST
    @Path("recovery-codes")
    @Authenticated
    @Operation(
            operationId = "renewRecoveryCodes",
            summary = "Ten new recovery codes; those of before no longer work",
            description = "Needs a fresh proof.")
    @APIResponse(
            responseCode = "200",
            description = "The recovery codes",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = SecondFactorViews.Codes.class)))
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "404", ref = "Problem404")
    public SecondFactorViews.Codes renewCodes() {
        stepUp.require();
        var account = account();
        var fresh = RecoveryCode.fresh();
        if (!account.secondFactor() || !service.replaceCodes(account.id(), SecondFactorService.hashed(fresh, hasher))) {
            throw ProblemException.notFound();
        }
        return SecondFactorViews.Codes.of(fresh);
    }

    @DELETE
    @Authenticated
    @Operation(
            operationId = "removeSecondFactor",
            summary = "Do without the second factor",
            description = "Roles that need one sleep from now on. Needs a fresh proof.")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "401", ref = "Problem401")
    @APIResponse(responseCode = "404", ref = "Problem404")
    public void remove() {
        stepUp.require();
        if (!service.remove(account().id())) {
            throw ProblemException.notFound();
        }
    }

    private Account account() {
        return caller.id().flatMap(accounts::find).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException wrongCode() {
        return ProblemException.invalid(Violation.In.BODY, "/code", "code", Message.of("identity.second-factor.code"));
    }

    private UUID session() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return UUID.fromString(token.getClaim("sid"));
        }
        throw ProblemException.of(ProblemType.UNAUTHENTICATED);
    }
}
